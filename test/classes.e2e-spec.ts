import type { ClassView, MembershipView } from '../src/classes/class-view.js';
import type { ReadinessView } from '../src/classes/readiness/readiness-view.js';
import type { SessionView } from '../src/sessions/session-view.js';
import { ClassDesk } from './support/class-desk.js';
import { Client, SMALL_SCENARIOS, sandboxes } from './support/client.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { changeRows } from './support/server-database.js';
import { employ } from './support/trainers.js';

const NOBODY = '6f1c0a52-6f0b-4d38-9d0c-0c6f8f1d9a10';

import.meta.jest.setTimeout(120_000);

describe('A class', () => {
  let server: Server;
  let trainer: Client;
  let desk: ClassDesk;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: SMALL_SCENARIOS, RADOUB_OPEN: 'false' });
    trainer = employ(server);
    desk = new ClassDesk(server, trainer);
  }, 120_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  }, 60_000);

  const machineOf = async ({ id }: SessionView): Promise<string | undefined> =>
    (await sandboxes(server, id)).find(({ state }) => state === 'claimed')?.id;

  describe('is made', () => {
    it('with what the server has where its trainer says nothing, and changed later', async () => {
      const classroom = await desk.make();
      expect(classroom).toMatchObject({
        ...{ state: 'open', sessionMinutes: 240, recording: false, internet: true, learners: 0 },
        ...{ closedAt: null, joinPath: `/join/${classroom.code ?? ''}` },
      });
      expect(classroom.code).toMatch(/^[A-Z]{3,8}-[A-Z]{3,8}-\d\d$/);
      const change = { name: 'CDA, groupe B', memory: '256m', endsAt: new Date(Date.now() + 3_600_000).toISOString() };
      const { body } = await trainer.call<ClassView>('PATCH', `/classes/${classroom.id}`, change);
      expect(body).toMatchObject({ name: change.name, endsAt: change.endsAt, code: classroom.code });
      expect(body.caps).toEqual({ memoryBytes: 256 * 1024 ** 2, cpus: null, pids: null, diskBytes: null });
      const startsAt = new Date(Date.now() + 7_200_000).toISOString();
      const beyond = await trainer.call('PATCH', `/classes/${classroom.id}`, { startsAt });
      expect(beyond.body).toMatchObject({ code: 'invalid-input', details: [{ field: 'endsAt' }] });
      const undo = { endsAt: null, memory: null };
      const undone = (await trainer.call<ClassView>('PATCH', `/classes/${classroom.id}`, undo)).body;
      expect([undone.endsAt, undone.caps.memoryBytes]).toEqual([null, null]);
    });

    it.each([
      [{ scenarios: ['small', 'nothing'] }, 'scenarios', 'there is no exercise nothing'],
      [{ scenarios: [] }, 'scenarios', 'scenarios must contain at least 1 elements'],
      [{ name: 'a\u202Eb' }, 'name', 'name must be one line of 1 to 64 characters'],
      [{ recording: null }, 'recording', 'recording must be a boolean value'],
      [{ expected: 0 }, 'expected', 'expected must not be less than 1'],
      [{ memory: '2g' }, 'memory', 'memory must not be more than 512m'],
      [{ memory: 'much' }, 'memory', 'memory must be a size such as 512m or 4g'],
      [{ cpus: 2 }, 'cpus', 'cpus must not be more than 1'],
      [{ disk: '9g' }, 'disk', 'disk must not be more than 4096m'],
      [{ sessionMinutes: 241 }, 'sessionMinutes', 'sessionMinutes must not be more than 240'],
      [{ endsAt: '2020-01-01T00:00:00Z' }, 'endsAt', 'endsAt must be later than now and than startsAt'],
      [{ startsAt: 'tomorrow' }, 'startsAt', 'startsAt must be a valid ISO 8601 date string'],
      [{ colour: 'red' }, 'colour', 'there is no field colour'],
    ])('but not as %j', async (wish, field, reason) => {
      const body = { name: 'CDA', scenarios: ['small'], expected: 2, ...wish };
      const answer = await trainer.call('POST', '/classes', body);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ code: 'invalid-input', details: [{ field, reason }] });
    });
  });

  describe('at work', () => {
    let classroom: ClassView;
    let ana: Client;
    let ben: Client;
    let sessions: SessionView[];
    /** Another, whose end has come: it is a while until it closes by itself. */
    let due: ClassView;
    let end: number;

    beforeAll(async () => {
      classroom = await desk.make();
      [ana, ben] = [(await desk.join(classroom, 'Ana')).browser, (await desk.join(classroom, 'Ben')).browser];
      sessions = [await ana.open(), await ben.open()];
    }, 120_000);

    it('is seen by its trainer and nobody else’s', async () => {
      const seen = async (by: Client): Promise<string[]> =>
        (await by.call<SessionView[]>('GET', '/sessions')).body.map(({ id }) => id).sort();
      expect(await seen(trainer)).toEqual(sessions.map(({ id }) => id).sort());
      expect(await seen(employ(server))).toEqual([]);
    });

    it('is reset as a whole, each learner for themselves, whose outcome is told', async () => {
      const before = await Promise.all(sessions.map(machineOf));
      const outcomes = await desk.act(classroom, 'reset');
      expect(outcomes.map(({ name, outcome }) => `${name} ${outcome}`).sort()).toEqual(['Ana done', 'Ben done']);
      for (const [index, session] of sessions.entries()) {
        const machine = await machineOf(session);
        expect(machine).toBeDefined();
        expect(machine).not.toBe(before[index]);
      }
    });

    it('is reset in part, and of what is not in it nothing is', async () => {
      const [first] = sessions;
      const chosen = [first?.id ?? '', NOBODY];
      const outcomes = await desk.act(classroom, 'reset', { sessions: chosen, step: 'second' });
      expect(outcomes).toMatchObject([
        { name: 'Ana', outcome: 'done' },
        { session: NOBODY, outcome: 'refused', code: 'session-not-found' },
      ]);
      expect((await ana.session(first?.id ?? '')).step).toBe('second');
      expect(await desk.act(classroom, 'reset', { sessions: chosen.slice(0, 1), step: 'nowhere' })).toMatchObject([
        { outcome: 'refused', code: 'step-not-found' },
      ]);
    });

    it('is reset once by two who ask at the same time', async () => {
      const [first] = sessions;
      const one = { sessions: [first?.id] };
      const both = await Promise.all([desk.act(classroom, 'reset', one), desk.act(classroom, 'reset', one)]);
      expect(both.flat().map(({ outcome }) => outcome)).toEqual(['done', 'done']);
      expect((await sandboxes(server, first?.id)).filter(({ state }) => state === 'claimed')).toHaveLength(1);
    });

    it('is reset to the end when the server is killed in the middle of it', async () => {
      const before = await Promise.all(sessions.map(machineOf));
      const cut = desk.act(classroom, 'reset').catch(() => undefined);
      const isUnderway = async (): Promise<boolean> => (await ana.session(sessions[0]?.id ?? '')).state === 'preparing';
      await eventually(isUnderway, () => 'The reset did not begin.', { everyMs: 5, withinMs: 60_000 });
      await server.kill();
      await cut;
      await server.start();
      for (const [index, client] of [ana, ben].entries()) {
        const session = await client.untilState(sessions[index]?.id ?? '', 'open');
        await eventually(
          async () =>
            (await sandboxes(server, session.id)).length === 1 && (await machineOf(session)) !== before[index],
          () => 'A machine was left over, or none is fresh.',
          { withinMs: 60_000 },
        );
      }
    });

    it('is over at its end by the clock', async () => {
      const classroom = (due = await desk.make({ endsAt: new Date(Date.now() + 3_600_000).toISOString() }));
      const { browser, body } = await desk.join(classroom, 'Ana');
      const path = `/classes/${classroom.id}`;
      end = Date.now() - 1;
      changeRows(server, 'UPDATE classes SET ends_at = ? WHERE id = ?', end, classroom.id);

      const late = await desk.join(classroom, 'Ben');
      expect([late.status, late.body.code, late.headers.getSetCookie()]).toEqual([409, 'class-over', []]);
      expect((await new Client(server).call('GET', `/join/${classroom.code ?? ''}`)).body.code).toBe('class-over');
      expect((await browser.call('POST', '/sessions', { scenario: 'small' })).body.code).toBe('class-closed');
      expect((await trainer.call('POST', `${path}/prepare`)).body.code).toBe('class-closed');
      expect((await trainer.call('PATCH', path, { name: 'x' })).body.code).toBe('class-closed');
      expect((await trainer.call<ReadinessView>('GET', `${path}/readiness`)).body.missing).toBe(0);
      expect(await desk.look(classroom)).toMatchObject({
        ...{ state: 'closed', code: null, joinPath: null, learners: 1 },
        closedAt: expect.any(String) as string,
      });
      const back = new Client(server);
      await back.call('POST', '/join/back', { personalCode: body.personalCode });
      expect((await back.call<MembershipView>('GET', '/join')).body.class.state).toBe('closed');
    });

    it('has its deadlines put off, and is told something, all at once', async () => {
      const before = await ana.session(sessions[0]?.id ?? '');
      expect((await desk.act(classroom, 'extend', { minutes: 30 })).map(({ outcome }) => outcome)).toEqual([
        'done',
        'done',
      ]);
      const after = await ana.session(before.id);
      expect(Date.parse(after.deadline ?? '') - Date.parse(before.deadline ?? '')).toBe(30 * 60_000);
      await desk.act(classroom, 'message', { text: 'Pause jusqu’à 10 h 45.' });
      const { body } = await ben.call<{ messages: { text: string }[] }>(
        'GET',
        `/sessions/${sessions[1]?.id ?? ''}/help`,
      );
      expect(body.messages.map(({ text }) => text)).toEqual(['Pause jusqu’à 10 h 45.']);
    });

    it('loses a learner whom its trainer takes out, with their machine', async () => {
      const { browser, body } = await desk.join(classroom, 'Cid');
      const session = await browser.open();
      expect((await trainer.call('DELETE', `/classes/${classroom.id}/learners/${body.learner}`)).status).toBe(204);
      expect((await browser.call('GET', '/join')).status).toBe(401);
      await eventually(
        async () => (await sandboxes(server, session.id)).length === 0,
        () => 'The machine is still there.',
        { withinMs: 30_000 },
      );
      expect((await desk.look(classroom)).learners).toBe(2);
    });

    it('closes for good: sessions end, machines go, nobody joins or begins again', async () => {
      expect((await trainer.call('DELETE', `/classes/${classroom.id}`)).body.code).toBe('class-not-closed');
      const { body } = await trainer.call<ClassView>('POST', `/classes/${classroom.id}/close`);
      expect(body).toMatchObject({ state: 'closed', code: null, joinPath: null, learners: 2 });
      const over = await ana.session(sessions[0]?.id ?? '');
      expect(over).toMatchObject({ state: 'ended', reason: expect.stringContaining('classe est terminée') as string });
      await eventually(
        async () => (await sandboxes(server)).length === 0,
        () => 'A machine is still there.',
        { withinMs: 30_000 },
      );
      expect((await desk.join(classroom, 'Dan')).body.code).toBe('class-over');
      expect((await ana.call('POST', '/sessions', { scenario: 'small' })).body.code).toBe('class-closed');
      expect((await trainer.call('PATCH', `/classes/${classroom.id}`, { name: 'x' })).body.code).toBe('class-closed');
      expect((await trainer.call('POST', `/classes/${classroom.id}/reset`, {})).body.code).toBe('class-closed');
      expect((await trainer.call('DELETE', `/classes/${classroom.id}`)).status).toBe(204);
      expect((await trainer.call('GET', `/classes/${classroom.id}`)).body.code).toBe('class-not-found');
    });

    it('closes by itself when its end has come', async () => {
      await eventually(
        async () => Date.parse((await desk.look(due)).closedAt ?? '') > end,
        () => 'It is not closed on record.',
        { withinMs: 60_000 },
      );
      expect((await desk.join(due, 'Ben')).body.code).toBe('class-over');
    });
  });
});
