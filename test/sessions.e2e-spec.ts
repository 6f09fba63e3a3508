import type { ScenarioSummaryView, ScenarioView, SessionView, StepView } from '../src/sessions/session-view.js';
import type { SandboxView } from '../src/sandboxes/sandbox-view.js';
import { type Answer, Client, inMachineOf, sandboxes, SMALL_SCENARIOS } from './support/client.js';
import { objectsOf } from './support/engine-objects.js';
import type { EventLog } from './support/event-log.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { enrol } from './support/server-database.js';

import.meta.jest.setTimeout(120_000);

describe('A learner’s session', () => {
  let server: Server;
  let ana: Client;
  let session: SessionView;
  let page: EventLog;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: SMALL_SCENARIOS });
    ana = enrol(server);
  }, 90_000);

  afterAll(async () => {
    page[Symbol.dispose]();
    await server[Symbol.asyncDispose]();
  }, 60_000);

  const step = (name: string): StepView | undefined => session.steps.find(({ id }) => id === name);
  const inMachine = (...command: string[]): Promise<string> => inMachineOf(server, session.id, ...command);

  describe('begins', () => {
    it('in a catalogue that speaks French and English, as asked or as the browser prefers', async () => {
      const titles = async (query: string, accept?: string): Promise<string[]> => {
        const headers = accept === undefined ? {} : { 'Accept-Language': accept };
        const { body } = await ana.call<ScenarioSummaryView[]>('GET', `/scenarios${query}`, undefined, headers);
        return body.map(({ title }) => title);
      };
      const [french, english] = ['Petit exercice', 'Small exercise'];
      expect(await titles('')).toContain(french);
      expect(await titles('', 'en-GB,en;q=0.9,fr;q=0.5')).toContain(english);
      expect(await titles('?lang=fr', 'en')).toContain(french);
      expect(await titles('?lang=en')).toContain(english);
    });

    it('with an exercise that shows texts and questions, and neither solutions nor answers', async () => {
      const { body } = await ana.call<ScenarioView>('GET', '/scenarios/small?lang=en');
      expect(body.steps[0]).toMatchObject({ title: 'The first network', checks: [{}, { question: 'What is 6 × 7?' }] });
      expect(JSON.stringify(body)).not.toMatch(/42|docker network create|solution|mistake/);
    });

    it('once, however often and however fast the learner clicks', async () => {
      const click = (): Promise<Answer<SessionView>> =>
        ana.call('POST', '/sessions', { scenario: 'small', language: 'en' });
      const clicks = [...(await Promise.all([click(), click()])), await click()];
      expect(clicks.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(clicks.map(({ body }) => body.id)).size).toBe(1);
      session = await ana.untilState(clicks[0]?.body.id ?? '', 'open');
      expect(session).toMatchObject({ step: 'first', language: 'en', terminals: ['t1'] });
      expect((await sandboxes(server)).map((each) => each.session)).toEqual([session.id]);
      expect(await inMachine('cat', '/root/exercise.txt')).toBe('small\n');
    });

    it('with a cookie that no script can read and no other site can send', async () => {
      const visitor = new Client(server);
      const { headers } = await visitor.call('POST', '/sessions', { scenario: 'small' });
      expect(headers.getSetCookie()[0]).toMatch(/^radoub=[\w-]{43};.*HttpOnly; SameSite=Strict$/);
      const [own] = (await visitor.call<SessionView[]>('GET', '/sessions')).body;
      expect((await visitor.call('DELETE', `/sessions/${own?.id ?? ''}`)).status).toBe(204);
    });
  });

  describe('goes on', () => {
    it('by telling the page the whole state first', async () => {
      page = await ana.follow(session.id);
      expect(page.events[0]).toMatchObject({
        type: 'session',
        session: { id: session.id, state: 'open', step: 'first' },
      });
    });

    it('by telling what is expected and what was found, when asked', async () => {
      const { body } = await ana.call<StepView>('POST', `/sessions/${session.id}/steps/first/verify?lang=en`);
      const [exists, product] = body.checks.map(({ verdict }) => verdict);
      expect(exists?.status).toBe('failed');
      expect(Object.keys(exists ?? {})).toEqual(['status', 'expected', 'found', 'hint']);
      expect(product?.status).toBe('failed');
      expect(body.achievedAt).toBeNull();
    });

    it('by turning green by itself when the learner’s Docker does what is asked', async () => {
      await inMachine('docker', 'network', 'create', 'decoy');
      await inMachine('docker', 'network', 'create', 'first');
      await page.hasVerdict('first', 'exists', 'passed');
    });

    it('by taking answers until one is right, and then the step is achieved', async () => {
      const answer = async (text: string): Promise<StepView> => {
        const body = { check: 'product', answer: text };
        return (await ana.call<StepView>('POST', `/sessions/${session.id}/steps/first/answer`, body)).body;
      };
      expect((await answer('41')).achievedAt).toBeNull();
      expect((await answer('42')).achievedAt).not.toBeNull();
      await page.has((event) => event.type === 'achieved' && event.step === 'first', 'the step as achieved');
    });

    it('without taking back what was achieved once', async () => {
      await inMachine('docker', 'network', 'rm', 'first');
      await eventually(
        async () => {
          session = await ana.session(session.id);
          return step('first')?.checks[0]?.verdict.status === 'failed';
        },
        () => 'The check is still green.',
      );
      expect(step('first')?.achievedAt).not.toBeNull();
    });

    it('with one step after the other, each prepared', async () => {
      const opened = await ana.call<SessionView>('POST', `/sessions/${session.id}/steps/second/open`);
      expect([opened.status, opened.body.step]).toEqual([200, 'second']);
      expect(await inMachine('cat', '/root/prepared.txt')).toBe('second\n');
      expect((await ana.call('POST', `/sessions/${session.id}/steps/first/verify`)).body.code).toBe('step-not-current');
      await inMachine('docker', 'network', 'create', 'second');
      await page.hasVerdict('second', 'exists', 'passed');
    });
  });

  describe('is reset', () => {
    it('to a step, on a fresh machine, as if the steps before had been solved', async () => {
      const [before] = await sandboxes(server, session.id);
      await inMachine('touch', '/root/mine');
      expect((await ana.call('POST', `/sessions/${session.id}/reset`, { step: 'second' })).status).toBe(200);
      session = await ana.untilState(session.id, 'open');
      expect(session.step).toBe('second');
      const networks = (await inMachine('docker', 'network', 'ls', '--format', '{{.Name}}')).trim().split('\n');
      expect(networks.sort()).toEqual(['bridge', 'first', 'host', 'none']);
      expect(await inMachine('ls', '/root')).not.toContain('mine');
      expect(step('first')?.achievedAt).not.toBeNull();
      await onlyMachineLeft();
      expect((await sandboxes(server, session.id))[0]?.id).not.toBe(before?.id);
    });

    it('once when it is asked for twice, and the later wish wins', async () => {
      const reset = (to: string): Promise<unknown> => ana.call('POST', `/sessions/${session.id}/reset`, { step: to });
      await Promise.all([reset('second'), reset('second'), reset('first')]);
      session = await ana.until(
        session.id,
        ({ state, step }) => state === 'open' && step === 'first',
        'open at the first step',
      );
      await onlyMachineLeft();
      expect(await inMachine('docker', 'network', 'ls', '-q', '--filter', 'name=first')).toBe('');
    });

    it('by the trainer while the learner types and a check is tried: each is answered, and one machine is left', async () => {
      const terminal = await ana.terminal(session.id, 't1');
      terminal.type('while docker network create busy; do docker network rm busy; done\n');
      await terminal.sees('busy');
      const [reset, tried] = await Promise.all([
        Client.trainer(server).call('POST', `/sessions/${session.id}/reset`, {}),
        ana.call('POST', `/sessions/${session.id}/steps/${session.step}/verify`),
      ]);
      expect(reset.status).toBe(200);
      expect([200, 409]).toContain(tried.status);
      await terminal.closed;
      session = await ana.untilState(session.id, 'open');
      await onlyMachineLeft();
      expect(server.log).not.toContain('is broken');
    });

    async function onlyMachineLeft(): Promise<void> {
      let left: string[] = [];
      let known: SandboxView[] = [];
      // Docker has removed a machine's last object a moment before the server notes that.
      const alone = async (): Promise<boolean> => {
        [left, known] = [await objectsOf(server.stateDir), await sandboxes(server)];
        return left.length === 3 && known.length === 1;
      };
      const complaint = (): string => `More than one machine is left: ${left.join(', ')}, ${JSON.stringify(known)}`;
      await eventually(alone, complaint, { withinMs: 60_000 });
      const [sandbox] = known;
      expect(sandbox?.session).toBe(session.id);
      const name = `radoub-${sandbox?.id ?? ''}`;
      expect(left.sort()).toEqual([`container ${name}`, `network ${name}`, `volume ${name}`]);
    }
  });

  describe('is seen by a trainer', () => {
    it('who finds it and its machine, and gives it more time', async () => {
      const trainer = Client.trainer(server);
      const { body } = await trainer.call<SessionView[]>('GET', '/sessions');
      expect(body.filter(({ state }) => state === 'open').map(({ id }) => id)).toEqual([session.id]);
      expect(await sandboxes(server)).toMatchObject([{ session: session.id, state: 'claimed' }]);

      const before = Date.parse((await ana.session(session.id)).deadline ?? '');
      const extended = await trainer.call<SessionView>('POST', `/sessions/${session.id}/extend`, { minutes: 30 });
      expect(Date.parse(extended.body.deadline ?? '') - before).toBe(30 * 60_000);
      await page.has((event) => event.type === 'deadline', 'the new deadline');
      const own = await ana.call('POST', `/sessions/${session.id}/extend`, { minutes: 30 });
      expect([own.status, own.body.code]).toEqual([409, 'extension-limit']); // this server lets learners add none
    });

    it('who gives it a fresh machine', async () => {
      const trainer = Client.trainer(server);
      const [before] = await sandboxes(server, session.id);
      expect((await trainer.call('POST', `/sandboxes/${before?.id ?? ''}/reset`)).status).toBe(204);
      session = await ana.untilState(session.id, 'open');
      const claimed = (await sandboxes(server, session.id)).filter(({ state }) => state === 'claimed');
      expect(claimed.map(({ id }) => id)).not.toEqual([before?.id]);
    });

    it('who takes its machine away, of which the learner reads, and starts again', async () => {
      const trainer = Client.trainer(server);
      const machine = (await sandboxes(server, session.id)).find(({ state }) => state === 'claimed');
      expect((await trainer.call('DELETE', `/sandboxes/${machine?.id ?? ''}`)).status).toBe(204);
      const failed = await ana.untilState(session.id, 'failed');
      expect(failed.reason).toMatch(/^The machine was removed|^La machine a été supprimée/);
      const gone = (await trainer.call<SandboxView[]>('GET', '/sandboxes')).body.find(({ id }) => id === machine?.id);
      expect(gone).toMatchObject({ state: 'gone', reason: 'asked' });
      await ana.call('POST', `/sessions/${session.id}/reset`, {});
      session = await ana.untilState(session.id, 'open');
    });
  });

  describe('ends', () => {
    it('when the learner leaves, and frees everything', async () => {
      expect((await ana.call('DELETE', `/sessions/${session.id}`)).status).toBe(204);
      await page.has((event) => event.type === 'session' && event.session.state === 'ended', 'the end');
      let left: string[] = [];
      const freed = async (): Promise<boolean> => (left = await objectsOf(server.stateDir)).length === 0;
      await eventually(freed, () => `Something is left: ${left.join(', ')}`, { withinMs: 30_000 });
      expect((await ana.session(session.id)).state).toBe('ended');
      expect((await ana.call('DELETE', `/sessions/${session.id}`)).status).toBe(204);
      expect((await ana.call('POST', `/sessions/${session.id}/reset`, {})).body.code).toBe('session-not-open');
    });
  });
});
