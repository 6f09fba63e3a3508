import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SessionView } from '../src/sessions/session-view.js';
import { ClassDesk } from './support/class-desk.js';
import { Client, inMachineOf, type Refusal, sandboxes, SMALL_SCENARIOS } from './support/client.js';
import { docker, objectsOf } from './support/engine-objects.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { changeRows, enrol } from './support/server-database.js';

const run = promisify(execFile);

import.meta.jest.setTimeout(120_000);

const MINUTE = 60_000;

describe('A learner of a class without internet, on a server with room for one machine', () => {
  let server: Server;
  let ana: Client;
  let session: SessionView;
  let machine: string;
  const trainer = (): Client => Client.trainer(server);

  beforeAll(async () => {
    await inEngine('-A', 'POSTROUTING', '-o', 'uplink');
    const environment = { RADOUB_OPEN: 'false', RADOUB_MAX_SANDBOXES: '1', RADOUB_SCENARIOS: SMALL_SCENARIOS };
    server = await Server.start(environment);
    const desk = new ClassDesk(server, trainer());
    const terms = { sessionMinutes: 90, extensionMinutes: 20, keepMinutes: 60, internet: false, memory: '400m' };
    ana = (await desk.join(await desk.make(terms), 'Ana')).browser;
  }, 120_000);

  afterAll(async () => {
    await inEngine('-D', 'POSTROUTING', '-o', 'uplink');
    await server[Symbol.asyncDispose]();
  }, 60_000);

  const inMachine = (...command: string[]): Promise<string> => inMachineOf(server, session.id, ...command);
  const ask = (who: Client, what: string, body: object = {}): ReturnType<typeof who.call<Refusal & SessionView>> =>
    who.call<Refusal & SessionView>('POST', `/sessions/${session.id}/${what}`, body);
  const minutesLeft = ({ deadline }: SessionView): number => (Date.parse(deadline ?? '') - Date.now()) / MINUTE;
  const isRunning = async (): Promise<string> => (await docker('inspect', '-f', '{{.State.Running}}', machine)).trim();

  /** As if time had passed. */
  function put(fact: 'deadline' | 'until', at: number): void {
    const sql = `UPDATE sessions SET facts = json_set(facts, '$.${fact}', ?) WHERE id = ?`;
    changeRows(server, sql, new Date(at).toISOString(), session.id);
  }

  async function untilParked(): Promise<void> {
    let states: string[] = [];
    const isParked = async (): Promise<boolean> =>
      (states = (await sandboxes(server, session.id)).map(({ state }) => state)).join() === 'parked';
    await eventually(isParked, () => `Its machine does not rest: ${states.join()}`, { withinMs: 60_000 });
    expect(await isRunning()).toBe('false');
  }

  async function isGone({ id }: SessionView): Promise<void> {
    await eventually(
      async () => (await sandboxes(server, id)).length === 0,
      () => 'The other machine is still there.',
      { withinMs: 60_000 },
    );
  }

  async function untilDockerAnswers(): Promise<void> {
    const answers = (): Promise<boolean> =>
      docker('exec', machine, 'docker', 'version').then(
        () => true,
        () => false,
      );
    await eventually(answers, () => `The Docker of ${machine} does not answer.`, { withinMs: 60_000, everyMs: 200 });
  }

  /** Counts what the engine's network sends to the outside: a rule without a target changes nothing. */
  async function inEngine(...what: string[]): Promise<string> {
    const instance = (await readFile(join(process.env['RADOUB_TEST_DIR'] ?? '', 'instance'), 'utf8')).trim();
    const iptables = ['iptables', '-w', '-t', 'mangle'];
    const { stdout } = await run('nsenter', [`--net=/run/netns/radoub-${instance}`, ...iptables, ...what]);
    return stdout;
  }

  async function packetsSent(): Promise<number> {
    const rules = await inEngine('-nvxL', 'POSTROUTING');
    return Number(/^ *(\d+).* uplink /m.exec(rules)?.[1]);
  }

  /** How many packets leave when a machine tries all that might: names, connections and pings, by routes of its own too. */
  async function packetsLeaving(from: string): Promise<number> {
    const format = '{{range .NetworkSettings.Networks}}{{.Gateway}} {{.IPAddress}}{{end}}';
    const [gateway, address = ''] = (await docker('inspect', '-f', format, from)).trim().split(' ');
    const way =
      gateway === '' || gateway === undefined ? address.replace(/\d+$/, (last) => `${Number(last) - 1}`) : gateway;
    // All at once: what leaves leaves at the first try, and whatever does not waits for an answer until it is cut off.
    const tries = `
      ping -c 1 -W 1 203.0.113.7 & curl -s -m 2 http://203.0.113.7/ & timeout 3 getent hosts leaves.example.com &
      for resolver in \${RADOUB_DNS//,/ }; do timeout 3 busybox nslookup leaves.example.com $resolver & done`;
    const inner =
      'ping -c 1 -W 1 203.0.113.7 & wget -T 2 -q http://203.0.113.7/ & timeout 3 nslookup leaves.example.com & wait';
    const script = `${tries}
      wait
      ip route replace default via ${way} dev eth0; ${tries}
      timeout 15 docker run --rm busybox sh -c '${inner}'; wait; true`;
    const before = await packetsSent();
    await docker('exec', from, 'bash', '-c', script);
    return (await packetsSent()) - before;
  }

  describe('works', () => {
    it('on the exercises of the class only', async () => {
      const { status, body } = await ana.call('POST', '/sessions', { scenario: 'mouse-hole' });
      expect([status, body.code]).toEqual([403, 'scenario-not-in-class']);
    });

    it('for as long and on as large a machine as the class says', async () => {
      session = await ana.open();
      const [sandbox] = await sandboxes(server, session.id);
      machine = `radoub-${sandbox?.id ?? ''}`;
      expect(sandbox).toMatchObject({ internet: false, caps: { memoryBytes: 400 * 1024 ** 2, pids: 512 } });
      expect(minutesLeft(session)).toBeCloseTo(90, -1);
      expect(session.extension).toEqual({ left: 20 });
    });

    it('with the images of the exercise, and without anything that leaves', async () => {
      expect(await inMachine('docker', 'run', '--rm', 'busybox', 'echo', 'runs')).toBe('runs\n');
      expect(await packetsLeaving(machine)).toBe(0);
    });

    it('longer, if they ask, but not beyond what the class lets them take', async () => {
      const before = minutesLeft(session);
      const first = await ask(ana, 'extend', { minutes: 15 });
      expect([first.status, first.body.extension]).toEqual([200, { left: 5 }]);
      expect(minutesLeft(first.body) - before).toBeCloseTo(15, 0);
      const beyond = await ask(ana, 'extend', { minutes: 6 });
      expect(beyond).toMatchObject({ status: 409, body: { code: 'extension-limit', details: { left: 5 } } });
      expect(beyond.body.message).toContain('20 minutes to a session yourself, of which 5 are left');
      await server.kill();
      await server.start();
      expect((await ask(ana, 'extend', { minutes: 5 })).body.extension).toEqual({ left: 0 });
      expect((await ask(ana, 'extend', { minutes: 1 })).status).toBe(409);
      expect((await ask(trainer(), 'extend', { minutes: 30 })).status).toBe(200);
    });
  });

  describe('whose time is over', () => {
    beforeAll(async () => {
      await inMachine('docker', 'run', '-d', '--name', 'works', 'busybox', 'sleep', '9999');
      await inMachine('docker', 'run', '--name', 'done', 'busybox', 'true');
      await inMachine('docker', 'tag', 'busybox', 'mine');
      await inMachine('sh', '-c', 'echo mine >/root/mine; docker network create first');
      await ana.call('POST', `/sessions/${session.id}/steps/first/answer`, { check: 'product', answer: '42' });
    });

    it('keeps what they did, on a machine that stops, also when the server is killed at that moment', async () => {
      const terminal = await ana.terminal(session.id, 't1');
      await terminal.sees('root@tp');
      put('deadline', Date.now());
      session = await ana.untilState(session.id, 'paused');
      await server.kill();
      expect((await terminal.closed).code).toBe(4003);
      await server.start();
      await untilParked();
      expect((Date.parse(session.keptUntil ?? '') - Date.now()) / MINUTE).toBeCloseTo(60, -1);
      expect(session.deadline).toBeNull();
      expect(session.steps[0]?.achievedAt).not.toBeNull();
    });

    it('finds it again by opening the exercise, and has no terminal meanwhile', async () => {
      const again = await ana.call<SessionView>('POST', '/sessions', { scenario: 'small' });
      expect([again.status, again.body.id, again.body.state]).toEqual([201, session.id, 'paused']);
      expect((await ask(ana, 'terminals', { terminal: 't1' })).body.code).toBe('session-not-open');
      expect((await ask(ana, 'extend', { minutes: 1 })).body.code).toBe('session-not-open');
    });

    it('leaves room to others, and waits in turn while there is none', async () => {
      const bob = enrol(server);
      const other = await bob.open();
      const [theirs] = await sandboxes(server, other.id);
      expect(theirs?.internet).toBe(true);
      expect(await packetsLeaving(`radoub-${theirs?.id ?? ''}`)).toBeGreaterThan(0); // or nothing is proven above
      const full = await ask(ana, 'resume');
      expect([full.status, full.body.code]).toEqual([503, 'at-capacity']);
      expect((await ask(trainer(), 'extend', { minutes: 10 })).body.code).toBe('at-capacity');
      expect((await ana.session(session.id)).state).toBe('paused');
      await bob.call('DELETE', `/sessions/${other.id}`);
      await isGone(other);
    });

    it('goes on with everything as it was, whoever asks and however often', async () => {
      const [one, two] = await Promise.all([ask(ana, 'resume'), ask(trainer(), 'resume')]);
      expect([one.status, two.status, one.body.state, two.body.state]).toEqual([200, 200, 'open', 'open']);
      session = await ana.session(session.id);
      expect(minutesLeft(session)).toBeCloseTo(90, -1);
      await untilDockerAnswers();
      expect(await inMachine('cat', '/root/mine')).toBe('mine\n');
      expect((await inMachine('docker', 'ps', '-a', '--format', '{{.Names}}')).trim().split('\n').sort()).toEqual([
        'done',
        'works',
      ]);
      expect(await inMachine('docker', 'image', 'ls', '-q', 'mine')).not.toBe('');
      expect(await packetsLeaving(machine)).toBe(0);
      const terminal = await ana.terminal(session.id, 't1');
      await terminal.sees('root@tp');
      terminal.vanish();
    });

    it('is followed by the checks again', async () => {
      const page = await ana.follow(session.id);
      await inMachine('docker', 'network', 'rm', 'first');
      await page.hasVerdict('first', 'exists', 'failed');
      page[Symbol.dispose]();
    });

    it('leaves room to one who comes while the machine still stops', async () => {
      put('deadline', Date.now());
      await ana.untilState(session.id, 'paused');
      const bob = enrol(server);
      const other = await bob.open();
      await untilParked();
      await bob.call('DELETE', `/sessions/${other.id}`);
      await isGone(other);
      expect((await ask(ana, 'resume')).status).toBe(200);
      await untilDockerAnswers();
    });

    it('goes on when the trainer gives more time, also when the server is killed in the middle', async () => {
      put('deadline', Date.now());
      await ana.untilState(session.id, 'paused');
      const { status, body } = await ask(trainer(), 'extend', { minutes: 10 });
      expect([status, body.state]).toEqual([200, 'open']);
      expect(minutesLeft(body)).toBeCloseTo(10, 0);
      await server.kill();
      await server.start();
      await eventually(
        async () => (await isRunning()) === 'true',
        () => 'The machine did not start.',
        {
          withinMs: 60_000,
        },
      );
      await untilDockerAnswers();
      expect((await ana.session(session.id)).state).toBe('open');
      expect(await inMachine('cat', '/root/mine')).toBe('mine\n');
    });

    it('gets a fresh machine instead, if they restart the step', async () => {
      put('deadline', Date.now());
      await ana.untilState(session.id, 'paused');
      await untilParked();
      expect((await ask(ana, 'reset')).status).toBe(200);
      session = await ana.untilState(session.id, 'open');
      expect(minutesLeft(session)).toBeCloseTo(90, -1);
      expect(await inMachine('ls', '/root')).not.toContain('mine');
      machine = `radoub-${(await sandboxes(server, session.id)).find(({ state }) => state === 'claimed')?.id ?? ''}`;
    });

    it('has it kept no longer than the class says, and then nothing is left', async () => {
      put('deadline', Date.now());
      await ana.untilState(session.id, 'paused');
      await untilParked();
      put('until', Date.now());
      const { reason } = await ana.untilState(session.id, 'ended');
      expect(reason).toBe('Le temps de cette session est écoulé.');
      expect((await ask(ana, 'resume')).body.code).toBe('session-not-open');
      let left: string[] = [];
      const freed = async (): Promise<boolean> => (left = await objectsOf(server.stateDir)).length === 0;
      await eventually(freed, () => `Something is left: ${left.join(', ')}`, { withinMs: 30_000 });
    });
  });
});
