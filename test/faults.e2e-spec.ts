import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LeftOutView, ScenarioSummaryView } from '../src/scenarios/scenario-view.js';
import type { SessionView } from '../src/sessions/session-view.js';
import { Client, inMachineOf, sandboxes, SMALL_SCENARIOS } from './support/client.js';
import { docker, labelOf, objectsOf } from './support/engine-objects.js';
import { checksIn } from './support/event-log.js';
import { eventually } from './support/eventually.js';
import { startInVain } from './support/failed-start.js';
import { Server } from './support/server.js';
import { changeRows, enrol } from './support/server-database.js';

import.meta.jest.setTimeout(90_000);

const MINUTE = 60_000;

/** What belongs to one machine, on the engine. */
const partsOf = (machine: string): string[] => ['container', 'network', 'volume'].map((part) => `${part} ${machine}`);

describe('A server that is killed', () => {
  let server: Server;
  let ana: Client;
  let scenarios: string;

  beforeAll(async () => {
    scenarios = await mkdtemp(join(tmpdir(), 'radoub-scenarios-'));
    await cp(SMALL_SCENARIOS, scenarios, { recursive: true });
    server = await Server.start({ RADOUB_SCENARIOS: scenarios });
    ana = enrol(server);
  }, 90_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(scenarios, { recursive: true });
  }, 60_000);

  const ours = async (): Promise<string[]> => ['--filter', await labelOf(server.stateDir)];
  const machines = async (filter: string): Promise<string> => {
    const list = await docker('ps', '-a', '--no-trunc', ...(await ours()), '--format', '{{.Names}} {{.State}}');
    return list
      .split('\n')
      .filter((line) => line.includes(filter))
      .join('\n');
  };
  const networks = async (): Promise<string> => docker('network', 'ls', '-q', ...(await ours()));

  async function untilLeft(wanted: string[]): Promise<void> {
    let left: string[] = [];
    const exactly = async (): Promise<boolean> =>
      (left = (await objectsOf(server.stateDir)).sort()).join() === [...wanted].sort().join();
    await eventually(exactly, () => `The engine holds ${left.join(', ')} and not ${wanted.join(', ')}`, {
      withinMs: 40_000,
      everyMs: 100,
    });
  }

  describe('while it makes a machine', () => {
    it.each<[string, () => Promise<boolean>]>([
      [
        'when the session is on record',
        async () => (await ana.call<SessionView[]>('GET', '/sessions')).body.length > 0,
      ],
      ['when the network is there', async () => (await networks()) !== ''],
      ['when the container is there', async () => (await machines('radoub-')) !== ''],
      ['when the machine boots', async () => (await machines('running')) !== ''],
    ])('%s, goes on and leaves one machine', async (_, moment) => {
      ana = enrol(server);
      const asked = ana.call('POST', '/sessions', { scenario: 'small' }).catch(() => undefined); // cut off by the kill
      await eventually(moment, () => 'The moment did not come.', { everyMs: 5 });
      await server.kill();
      await asked;
      await server.start();

      const [session, ...others] = (await ana.call<SessionView[]>('GET', '/sessions')).body;
      expect(others).toEqual([]);
      await ana.untilState(session?.id ?? '', 'open');
      const [sandbox] = (await sandboxes(server, session?.id)).filter(({ state }) => state === 'claimed');
      await untilLeft(partsOf(`radoub-${sandbox?.id ?? ''}`));
      expect(await inMachineOf(server, session?.id ?? '', 'cat', '/root/exercise.txt')).toBe('small\n');

      await ana.call('DELETE', `/sessions/${session?.id ?? ''}`);
      await untilLeft([]);
    });
  });

  describe('while learners work', () => {
    let session: SessionView;
    let machine: string;

    beforeAll(async () => {
      ana = enrol(server);
      session = await ana.open();
      machine = `radoub-${(await sandboxes(server, session.id))[0]?.id ?? ''}`;
      await docker('exec', machine, 'sh', '-c', 'echo mine >/root/mine; docker network create first');
      const answer = { check: 'product', answer: '42' };
      await ana.call('POST', `/sessions/${session.id}/steps/first/answer`, answer);
      await docker('exec', machine, 'docker', 'network', 'rm', 'first');
    });

    it('finds the same machine, the progress and the answers again, and watches by itself', async () => {
      await server.kill();
      await docker('exec', machine, 'docker', 'network', 'create', 'first'); // nobody watches
      await server.start();
      const page = await ana.follow(session.id);
      await page.has(
        (event) => checksIn(event, 'first')?.every(({ verdict }) => verdict.status === 'passed') === true,
        'all checks as green',
      );
      session = await ana.session(session.id);
      expect(session).toMatchObject({
        state: 'open',
        step: 'first',
        steps: [{ achievedAt: expect.stringMatching(/Z$/) as string }, {}],
      });
      expect(await inMachineOf(server, session.id, 'cat', '/root/mine')).toBe('mine\n');
      await untilLeft(partsOf(machine));
      page[Symbol.dispose]();
    });

    it('keeps its machines to itself while another is started with its state', async () => {
      const { code, says } = await startInVain({ RADOUB_STATE: server.stateDir, RADOUB_SCENARIOS: scenarios });
      expect(code).toBe(1);
      expect(says).toContain(`Another Radoub is running with ${server.stateDir}.`);
      expect(says).not.toMatch(/Engine|^ +at /m); // it has not come so far
      expect(await inMachineOf(server, session.id, 'cat', '/root/mine')).toBe('mine\n');
    });

    it('keeps it while its exercise has a mistake, which it tells trainers, and goes on once that is mended', async () => {
      const file = join(scenarios, 'small/scenario.yaml');
      const right = await readFile(file, 'utf8');
      await writeFile(file, right.replace('duration: 10m', 'duration: soon'));
      await server.kill();
      await server.start();
      const problem = { file: 'small/scenario.yaml', line: 4 };
      const trainer = Client.trainer(server);
      expect((await trainer.call<LeftOutView[]>('GET', '/left-out-scenarios')).body).toMatchObject([
        { folder: 'small', problems: [{ ...problem, reason: expect.stringContaining('duration must be') as string }] },
      ]);
      expect(server.log).toMatch(/small is left out:\n {2}small\/scenario\.yaml:4: duration must be/);
      const offered = (await ana.call<ScenarioSummaryView[]>('GET', '/scenarios')).body.map(({ id }) => id);
      expect(offered).toEqual(expect.arrayContaining(['mouse-hole', 'two-nodes']));
      expect(offered).not.toContain('small');
      expect((await ana.call('GET', '/scenarios/small')).body.code).toBe('scenario-left-out');
      expect((await ana.call('POST', `/sessions/${session.id}/reset`)).body.code).toBe('scenario-left-out');
      expect((await ana.session(session.id)).state).toBe('open');
      const terminal = await ana.terminal(session.id, 't1');
      terminal.type('cat mine\n');
      await terminal.sees('mine');
      terminal.vanish();

      await writeFile(file, right);
      await server.kill();
      await server.start();
      using page = await ana.follow(session.id);
      await page.has(
        (event) =>
          checksIn(event, 'first')?.some(({ id, verdict }) => id === 'exists' && verdict.status === 'passed') === true,
        'first/exists as passed, whichever event tells it',
      );
      await untilLeft(partsOf(machine));
    });

    it('goes on with a reset that it had begun', async () => {
      const asked = ana.call('POST', `/sessions/${session.id}/reset`, { step: 'second' }).catch(() => undefined);
      await eventually(
        async () => (await machines('radoub-')).split('\n').length === 2,
        () => 'No fresh machine was begun.',
        { everyMs: 5 },
      );
      await server.kill();
      await asked;
      await server.start();
      session = await ana.until(session.id, ({ state, step }) => state === 'open' && step === 'second', 'be reset');
      const [fresh] = (await sandboxes(server, session.id)).filter(({ state }) => state === 'claimed');
      await untilLeft(partsOf(`radoub-${fresh?.id ?? ''}`));
      expect(await inMachineOf(server, session.id, 'ls', '/root')).toBe('exercise.txt\nprepared.txt\n');
    });

    it('ends what it was told to end', async () => {
      const asked = ana.call('DELETE', `/sessions/${session.id}`).catch(() => undefined);
      await ana.untilState(session.id, 'ended'); // on record, and its machine is still there
      await server.kill();
      await asked;
      await server.start();
      expect((await ana.session(session.id)).state).toBe('ended');
      await untilLeft([]);
    });
  });

  describe('or not, keeps the time', () => {
    it('warns the page, ends the session, closes its terminal and frees the machine', async () => {
      const session = await ana.open();
      const page = await ana.follow(session.id);
      const terminal = await ana.terminal(session.id, 't1');
      putDeadline(session.id, Date.now() + 2 * MINUTE + 1_000);
      await page.has((event) => event.type === 'notice' && event.message === '2 minutes left.', 'the last minutes');
      putDeadline(session.id, Date.now());
      await page.has((event) => event.type === 'session' && event.session.state === 'ended', 'the end');
      expect(await terminal.closed).toEqual({ code: 4001, reason: 'ended' });
      const { reason } = await ana.session(session.id);
      expect(reason).toBe('Le temps de cette session est écoulé.');
      await untilLeft([]);
    });

    it('also of a session that was over before it came back', async () => {
      const session = await ana.open();
      await server.kill();
      putDeadline(session.id, Date.now());
      await server.start();
      await ana.untilState(session.id, 'ended');
      await untilLeft([]);
    });

    /** As if it had been opened that much earlier. */
    function putDeadline(session: string, at: number): void {
      const sql = "UPDATE sessions SET facts = json_set(facts, '$.deadline', ?) WHERE id = ?";
      changeRows(server, sql, new Date(at).toISOString(), session);
    }
  });
});
