import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bytesWritten, bytesWrittenAtRest, parentOf, processorTicks } from './shell-holder/proc.js';
import { until } from './shell-holder/until.js';
import { Workshop } from './shell-holder/workshop.js';

import.meta.jest.setTimeout(60_000);

const MIB = 1024 * 1024;
const CTRL_C = '\x03';
const SIGINT_CODE = 128 + 2;
const BASH = ['bash', '--norc', '--noprofile', '-i'];

const frame = (type: string, payload: Buffer): Buffer => {
  const header = Buffer.from([type.charCodeAt(0), 0, 0, 0, 0]);
  header.writeUInt32BE(payload.length, 1);
  return Buffer.concat([header, payload]);
};
const hello = (client: string): Buffer => frame('H', Buffer.concat([Buffer.alloc(13), Buffer.from(client.repeat(32))]));

describe('A shell that is held, at its limits', () => {
  let workshop: Workshop;

  beforeAll(async () => {
    workshop = await Workshop.open();
  });

  afterAll(async () => {
    await workshop[Symbol.asyncDispose]();
  });

  it('waits while a page that types does not draw, and loses nothing by it', async () => {
    const argv = ['sh', '-c', 'read go; exec seq 1 400000'];
    const page = workshop.attach({ name: workshop.freshName(), argv });
    const { pid } = await page.welcome();
    page.stall(); // before the first line: a quick shell could write all of them meanwhile
    page.type('\n');
    await until('it floods', async () => (await bytesWritten(pid)) > 64 * 1024);
    expect(await bytesWrittenAtRest(pid)).toBeLessThan(1.5 * MIB);
    page.draw();
    await page.ended;
    expect(page.text.endsWith('\r\n399999\r\n400000\r\n')).toBe(true);
    expect(page.text.split('\r\n')).toHaveLength(400_002); // with what was typed
  });

  it('is never far ahead of a page that reports what it has drawn', async () => {
    const page = workshop.attach({ name: workshop.freshName(), argv: ['yes'] });
    const { pid } = await page.welcome();
    await until('it floods', () => page.received > MIB);
    const reported = page.received;
    page.reportDrawn(reported); // from the first report on
    await bytesWrittenAtRest(pid);
    const drawn = page.received; // with what was under way when the report came
    page.reportDrawn(drawn - reported);
    await bytesWrittenAtRest(pid);
    const ahead = page.received;
    expect(ahead - drawn).toBeLessThanOrEqual(128 * 1024);

    page.reportDrawn(1_000);
    await until('as much comes as was drawn', () => page.received === ahead + 1_000);
    page.type(CTRL_C);
    page.reportDrawn(2 ** 32 - 1);
    await until('the flood has ended', () => !isAlive(pid));
  });

  it('ends a flood at once on Ctrl-C, drawn or not', async () => {
    const drawing = workshop.attach({ name: workshop.freshName(), argv: ['yes'] });
    await until('it floods', () => drawing.received > 4 * MIB);
    drawing.type(CTRL_C);
    await drawing.ended;
    expect(drawing.exit).toBe(SIGINT_CODE);

    const stalled = workshop.attach({ name: workshop.freshName(), argv: ['yes'] });
    const { pid } = await stalled.welcome();
    stalled.stall();
    await bytesWrittenAtRest(pid);
    stalled.type(CTRL_C);
    await until('the flood has ended', () => !isAlive(pid));
    stalled.draw();
    await stalled.ended;
    expect(stalled.exit).toBe(SIGINT_CODE);
  });

  it('runs on while no page is open, and keeps the last megabyte', async () => {
    const name = workshop.freshName();
    const done = join(workshop.folder, 'build-done');
    const build = `read go; seq 1 400000; touch ${done}; read end`;
    const before = workshop.attach({ name, argv: ['sh', '-c', build] });
    await before.welcome();
    before.reportDrawn(0); // so that it leaves amid the output, however quick that is
    before.type('\n');
    await before.sees('\r\n1000\r\n');
    before.vanish();
    await before.ended;
    await until('the build is done', async () => access(done).then(yes, no));

    const after = workshop.attach({ name, since: before.output.length });
    await after.sees('\r\n400000\r\n');
    expect((await after.welcome()).seq).toBeGreaterThan(before.output.length);
    expect(after.output).toHaveLength(MIB);
  });

  it('cuts off who only watches and does not draw, and never waits for them', async () => {
    const name = workshop.freshName();
    const learner = workshop.attach({ name, argv: ['sh', '-c', 'read go; seq 1 800000'] });
    await learner.welcome();
    const trainer = workshop.attach({ name, client: 'b', watch: true });
    await trainer.welcome();
    trainer.stall();
    learner.type('\n');
    await learner.ended;
    expect(learner.text.endsWith('\r\n800000\r\n')).toBe(true);
    trainer.draw();
    await trainer.ended;
    expect(trainer.exit).toBeUndefined();
    expect(learner.output.subarray(0, trainer.output.length).equals(trainer.output)).toBe(true);
  });

  it('takes nothing from who only watches', async () => {
    const name = workshop.freshName();
    const learner = workshop.attach({ name, argv: BASH });
    await learner.welcome();
    const trainer = workshop.attach({ name, client: 'b', watch: true });
    await trainer.welcome();
    trainer.type('echo intrusion\n');
    await trainer.ended;
    learner.type('echo sa"f"e\n');
    await learner.sees('safe\r\n');
    expect(learner.text).not.toContain('intrusion');
  });

  it('rests while input waits for a program that does not read', async () => {
    const argv = ['sh', '-c', 'stty raw -echo; echo ready; exec sleep 60'];
    const page = workshop.attach({ name: workshop.freshName(), argv });
    const { pid } = await page.welcome();
    await page.sees('ready'); // before, the terminal would take any input and throw it away
    page.type(Buffer.alloc(MIB, 'x'));
    await until('the shell takes no more', () => page.typed > 0);
    await pause(300);
    const holder = await parentOf(pid);
    const before = await processorTicks(holder);
    await pause(500);
    expect((await processorTicks(holder)) - before).toBeLessThan(5);
    expect(page.typed).toBeLessThan(MIB / 4);
  });

  it('cuts off who talks rubbish, and nobody else', async () => {
    const name = workshop.freshName();
    const learner = workshop.attach({ name, argv: BASH });
    await learner.welcome();
    const rubbish = [
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      frame('I', Buffer.from('exit\n')),
      frame('H', Buffer.alloc(3)),
      Buffer.from([0x48, 0xff, 0xff, 0xff, 0xff]),
      Buffer.concat([hello('c'), hello('c')]),
      Buffer.concat([hello('c'), frame('I', Buffer.alloc(64 * 1024 + 1))]),
      Buffer.concat([hello('c'), frame('R', Buffer.alloc(5))]),
      Buffer.concat([hello('c'), frame('?', Buffer.alloc(0))]),
      ...Array.from({ length: 50 }, () => randomBytes(200)),
    ];
    for (const bytes of rubbish) {
      const intruder = connectTo(workshop, name);
      intruder.end(bytes);
      intruder.resume();
      await until('the rubbish is cut off', () => intruder.closed);
    }
    learner.type('echo sa"f"e\n');
    await learner.sees('safe\r\n');
  });

  it('turns away who comes when too many are there, and has room again when they left', async () => {
    const name = workshop.freshName();
    const learner = workshop.attach({ name, argv: BASH });
    const { pid } = await learner.welcome();
    const crowd = Array.from({ length: 40 }, () => connectTo(workshop, name).resume());
    await until('some were turned away', () => crowd.filter((each) => each.closed).length === 9);
    for (const each of crowd) each.destroy();
    await until('there is room', async () => {
      const late = workshop.attach({ name, client: 'b', argv: BASH });
      return Promise.race([late.ended.then(() => false), late.welcome().then((welcome) => welcome.pid === pid)]);
    });
  });

  it('forgets the input counts of pages that never came back, oldest first', async () => {
    const name = workshop.freshName();
    const regular = workshop.attach({ name, client: '0', argv: ['sh', '-c', 'stty raw -echo; exec cat'] });
    await regular.welcome();
    regular.type('regular');
    await until('it arrived', () => regular.typed === 7);
    for (let passer = 0; passer < 40; passer++) {
      const socket = connectTo(workshop, name);
      socket.write(hello(String.fromCharCode(0x41 + passer)));
      await once(socket, 'data');
      socket.destroy();
    }
    const again = workshop.attach({ name, client: '0' });
    expect((await again.welcome()).typed).toBe(7);
  });
});

function connectTo(workshop: Workshop, name: string): Socket {
  const socket = connect(workshop.socket(name));
  return socket.on('error', () => {}); // being cut off while writing is what is asked for
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const yes = (): boolean => true;
const no = (): boolean => false;
