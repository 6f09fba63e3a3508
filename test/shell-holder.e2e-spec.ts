import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './shell-holder/until.js';
import { Workshop } from './shell-holder/workshop.js';
import { numbers } from './terminal/numbers.js';

import.meta.jest.setTimeout(60_000);

const BASH = ['bash', '--norc', '--noprofile', '-i'];
/** A shell that says when it listens, and takes and gives bytes as they are. */
const raw = (command: string): string[] => ['sh', '-c', `stty raw -echo; echo ready; ${command}`];
const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');

describe('A shell that is held', () => {
  let workshop: Workshop;

  beforeAll(async () => {
    workshop = await Workshop.open();
  });

  afterAll(async () => {
    await workshop[Symbol.asyncDispose]();
  });

  it('starts as a login shell of root with an environment of its own', async () => {
    const page = workshop.attach({ name: workshop.freshName() });
    await page.welcome();
    page.type('echo "<$0 $HOME $PWD $TERM $LANG $COLORTERM $SHELL_HOLDER_DIR>"\n');
    await page.sees('</bin/bash /root /root xterm-256color C.UTF-8 truecolor >');
  });

  it('is found again, with only what was missed', async () => {
    const name = workshop.freshName();
    const first = workshop.attach({ name, argv: BASH });
    const { pid, seq } = await first.welcome();
    expect(seq).toBe(0);
    first.type('echo o"n"e\n');
    await first.sees('one\r\n');
    first.vanish();
    await first.ended;
    const since = first.output.length;

    const second = workshop.attach({ name, since, argv: BASH });
    expect(await second.welcome()).toMatchObject({ pid, typed: 'echo o"n"e\n'.length });
    second.type('echo t"w"o\n');
    await second.sees('two\r\n');
    expect(second.text).not.toContain('one\r\n');

    const third = workshop.attach({ name, client: 'b' });
    await third.sees('two\r\n');
    expect((await third.welcome()).seq).toBe(0);
    expect(third.text).toContain('one\r\n');
  });

  it('loses and doubles no byte of output when its connection is killed in the middle', async () => {
    const name = workshop.freshName();
    const first = workshop.attach({ name, argv: ['sh', '-c', 'read go; seq 1 100000; read end'] });
    const { pid } = await first.welcome();
    first.reportDrawn(0); // it is sent some lines more than it waits for, and never all, however quick the shell is
    first.type('\n');
    await first.sees('\r\n20000\r\n');
    first.vanish();
    await first.ended;
    const since = first.output.length;

    const second = workshop.attach({ name, since });
    expect(await second.welcome()).toMatchObject({ pid, seq: since });
    await second.sees('\r\n100000\r\n');
    expect(Buffer.concat([first.output, second.output]).toString()).toBe(`\r\n${numbers(100_000)}`);
  });

  it('loses and doubles no byte of input when its connection is killed in the middle', async () => {
    const name = workshop.freshName();
    const pasted = Buffer.from(numbers(60_000));
    const gate = join(workshop.folder, 'gate');
    const slow = `head -c 60000; until [ -e ${gate} ]; do sleep 0.05; done; cat`;
    const argv = raw(`{ ${slow}; } | head -c ${pasted.length} | md5sum; exec cat`);
    const first = workshop.attach({ name, argv });
    await first.sees('ready');
    first.type(pasted);
    await until('some of it has arrived', () => first.typed > 40_000);
    first.vanish();
    await first.ended;

    const second = workshop.attach({ name, since: first.output.length });
    const { typed } = await second.welcome();
    expect(typed).toBeGreaterThanOrEqual(first.typed);
    expect(typed).toBeLessThan(pasted.length);
    await writeFile(gate, '');
    second.type(pasted.subarray(typed));
    await second.sees(md5(pasted));
    await until('all is acknowledged', () => second.typed === pasted.length);
  });

  it('gets ten thousand keystrokes in their order', async () => {
    const page = workshop.attach({ name: workshop.freshName(), argv: raw('exec cat') });
    await page.sees('ready');
    const strokes = Array.from({ length: 10_000 }, (_, index) => `${index} `);
    for (const stroke of strokes) page.type(stroke);
    await page.sees(strokes.join(''));
  });

  it('gets a pasted megabyte whole', async () => {
    const pasted = Buffer.from(Array.from({ length: 1 << 20 }, (_, index) => (index * 7919) % 256));
    const page = workshop.attach({ name: workshop.freshName(), argv: raw(`head -c ${pasted.length} | md5sum`) });
    await page.sees('ready');
    page.type(pasted);
    await page.sees(md5(pasted));
  });

  it('has the size of whoever typed last', async () => {
    const name = workshop.freshName();
    const page = workshop.attach({ name, cols: 101, rows: 31, argv: BASH });
    await page.welcome();
    page.type('stty size\n');
    await page.sees('31 101');
    page.resize(132, 43);
    page.type('stty size\n');
    await page.sees('43 132');
    await workshop.attach({ name, client: 'b', watch: true, cols: 20, rows: 5 }).welcome();
    await workshop.attach({ name, client: 'c', cols: 90, rows: 20 }).welcome();
    page.type('stty size\n');
    await page.sees('20 90');
    expect(page.text).not.toContain('5 20');
  });

  it('shows the same to two who type', async () => {
    const name = workshop.freshName();
    const learner = workshop.attach({ name, client: 'a', argv: BASH });
    const trainer = workshop.attach({ name, client: 'b', argv: BASH });
    expect((await trainer.welcome()).pid).toBe((await learner.welcome()).pid);
    learner.type('echo fr"o"m learner\n');
    await trainer.sees('from learner\r\n');
    trainer.type('echo fr"o"m trainer\n');
    await learner.sees('from trainer\r\n');
    expect(learner.typed).toBe('echo fr"o"m learner\n'.length);
  });

  it('is shared by clients that come at the same moment', async () => {
    const name = workshop.freshName();
    const clients = ['1', '2', '3', '4', '5', '6'].map((client) => workshop.attach({ name, client, argv: BASH }));
    const pids = await Promise.all(clients.map(async (client) => (await client.welcome()).pid));
    expect(new Set(pids).size).toBe(1);
  });

  it('is handed over when the same client comes again', async () => {
    const name = workshop.freshName();
    const before = workshop.attach({ name, argv: BASH });
    await before.welcome();
    const after = workshop.attach({ name, argv: BASH });
    await after.welcome();
    expect(await before.ended).toBe(0);
    expect(before.exit).toBeUndefined();
    after.type('echo st"i"ll here\n');
    await after.sees('still here\r\n');
  });

  it('tells its exit code after all of its output, and the next one begins anew', async () => {
    const name = workshop.freshName();
    const page = workshop.attach({ name, argv: ['sh', '-c', 'seq 1 50000; exit 7'] });
    expect(await page.ended).toBe(0);
    expect(page.text).toBe(numbers(50_000));
    expect(page.exit).toBe(7);
    expect(await workshop.sockets()).not.toContain(`${name}.sock`);

    const next = workshop.attach({ name, since: page.output.length, argv: ['sh', '-c', 'kill -9 $$'] });
    expect(await next.welcome()).toMatchObject({ seq: 0, typed: 0 });
    await next.ended;
    expect(next.exit).toBe(137);
  });

  it('starts again after its holder was killed', async () => {
    const name = workshop.freshName();
    const page = workshop.attach({ name, argv: ['sh', '-c', 'echo $PPID; exec cat'] });
    await page.sees('\r\n');
    process.kill(Number.parseInt(page.text), 'SIGKILL');
    await page.ended;
    expect(page.exit).toBeUndefined();
    expect((await workshop.attach({ name, argv: BASH }).welcome()).seq).toBe(0);
  });

  it('says plainly why it cannot start', async () => {
    const page = workshop.attach({ name: workshop.freshName(), argv: ['/no/such/shell'] });
    expect(await page.ended).toBe(1);
    expect(page.complaint).toBe('shell-holder: cannot start the shell: No such file or directory\n');
    const unnamed = workshop.attach({ name: '../t1' });
    expect(await unnamed.ended).toBe(1);
    expect(unnamed.complaint).toContain('--name');
  });
});
