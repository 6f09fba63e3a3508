import type { SandboxView } from '../src/sandboxes/sandbox-view.js';
import type { SessionView } from '../src/sessions/session-view.js';
import { ClassDesk } from './support/class-desk.js';
import { Client, type Refusal, sandboxes, SMALL_SCENARIOS } from './support/client.js';
import { Creations } from './support/creations.js';
import { objectsOf } from './support/engine-objects.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { enrol } from './support/server-database.js';

import.meta.jest.setTimeout(90_000);

describe('A server with room for one sandbox, in which a machine has twelve seconds to boot', () => {
  let server: Server;
  let creations: Creations;
  /** Machines that tests before made. */
  let before: number;

  beforeAll(async () => {
    server = await Server.start({
      RADOUB_SCENARIOS: SMALL_SCENARIOS,
      RADOUB_MAX_SANDBOXES: '1',
      RADOUB_BOOT_SECONDS: '12',
    });
    creations = await Creations.watch(server.stateDir);
    // This asks for the engine's size, which is then known: who waits for it longer than a moment is let in, and fails.
    const desk = new ClassDesk(server, Client.trainer(server));
    const { id } = await desk.make();
    expect((await desk.trainer.call('GET', `/classes/${id}/readiness`)).status).toBe(200);
  }, 90_000);

  beforeEach(() => {
    before = creations.names.length;
  });

  afterEach(nothingIsLeft);

  afterAll(async () => {
    creations[Symbol.dispose]();
    await server[Symbol.asyncDispose]();
  }, 60_000);

  async function nothingIsLeft(): Promise<void> {
    let left: string[] = [];
    const freed = async (): Promise<boolean> => (left = await objectsOf(server.stateDir)).length === 0;
    await eventually(freed, () => `Something is left: ${left.join(', ')}`, { withinMs: 30_000 });
  }

  /** The machines that the engine was asked to make in this test. */
  const made = (): readonly string[] => creations.names.slice(before);

  async function sandboxesEver(): Promise<SandboxView[]> {
    return (await Client.trainer(server).call<SandboxView[]>('GET', '/sandboxes')).body;
  }

  it('gives it to one of six who come at once, and tells the others so in a sentence', async () => {
    const learners = Array.from({ length: 6 }, () => enrol(server));
    const answers = await Promise.all(
      learners.map((learner) => learner.call<Refusal & SessionView>('POST', '/sessions', { scenario: 'small' })),
    );
    const lucky = answers.findIndex(({ status }) => status === 201);
    const others = answers.filter((_, index) => index !== lucky);
    for (const { status, body, headers } of others) {
      expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'at-capacity', '5']);
      expect(body.message).toBe('All machines of this server are in use. Please try again when somebody has finished.');
    }
    const [winner, session] = [learners[lucky], answers[lucky]?.body.id ?? ''];
    await winner?.untilState(session, 'open');
    expect(await sandboxes(server)).toHaveLength(1);
    for (const learner of learners.filter((each) => each !== winner)) {
      expect((await learner.call('GET', '/sessions')).body).toEqual([]); // as if they had never asked
    }

    await winner?.call('POST', `/sessions/${session}/reset`, {});
    await winner?.untilState(session, 'open');
    await winner?.call('DELETE', `/sessions/${session}`);
    await nothingIsLeft();
    expect(made()).toHaveLength(2); // the first, and the one of the reset, which had to wait for it to go
  });

  it('undoes a machine that does not boot in time, tries once more, and then says so', async () => {
    const learner = enrol(server);
    const { body } = await learner.call<SessionView>('POST', '/sessions', { scenario: 'mouse-hole', language: 'en' });
    const failed = await learner.untilState(body.id, 'failed');
    expect(failed.reason).toBe('The machine did not start, although it was tried twice. Please tell your trainer.');
    await nothingIsLeft();

    const tried = (await sandboxesEver()).filter(({ state }) => state === 'failed');
    expect(tried).toHaveLength(2);
    for (const { reason } of tried) expect(reason).toMatch(/^Docker inside radoub-\w+ does not answer/);
    const names = tried.map(({ id }) => `radoub-${id}`).sort();
    expect([...made()].sort()).toEqual(names);
    expect(server.log).toContain('did not start');
  });

  it('serves the next learner after all that', async () => {
    const learner = enrol(server);
    const session = await learner.open();
    expect((await learner.call('DELETE', `/sessions/${session.id}`)).status).toBe(204);
  });
});
