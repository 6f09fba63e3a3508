import type { SessionView } from '../../src/sessions/session-view.js';
import type { NewWebhookView, WebhookTestView, WebhookView } from '../../src/webhooks/webhook-view.js';
import type { ClassDesk } from '../support/class-desk.js';
import { type Client, inMachineOf, type Refusal } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { isSignedBy, Receiver } from '../support/receiver.js';
import type { Server } from '../support/server.js';
import { changeRows } from '../support/server-database.js';
import { employ } from '../support/trainers.js';
import type { Site } from './site.js';

const ALL = ['step.achieved', 'hand.raised', 'class.closed'];

export function webhooks(site: () => Site): void {
  describe('webhooks', () => {
    let server: Server;
    let desk: ClassDesk;
    let receiver: Receiver;
    let teacher: Client;
    let learner: Client;
    let session: SessionView;

    beforeAll(async () => {
      ({ server, desk, owner: learner, session } = site());
      teacher = desk.trainer;
      receiver = await Receiver.start();
    });

    afterAll(() => receiver[Symbol.asyncDispose]());

    async function hook(by: Client, path: string, events: readonly string[] = ALL): Promise<NewWebhookView> {
      const answer = await by.call<NewWebhookView>('POST', '/webhooks', { url: receiver.url + path, events });
      expect(answer.status).toBe(201);
      return answer.body;
    }

    async function tryOut(by: Client, { id }: { id: string }): Promise<WebhookTestView> {
      return (await by.call<WebhookTestView>('POST', `/webhooks/${id}/test`)).body;
    }

    async function raiseHand(): Promise<void> {
      for (const raised of [false, true]) {
        expect((await learner.call('PUT', `/sessions/${session.id}/hand`, { raised })).status).toBe(200);
      }
    }

    async function look(by: Client, id: string): Promise<WebhookView | undefined> {
      return (await by.call<WebhookView[]>('GET', '/webhooks')).body.find((each) => each.id === id);
    }

    async function untilState(by: Client, id: string, state: WebhookView['state']): Promise<WebhookView | undefined> {
      let seen: WebhookView | undefined;
      await eventually(
        async () => (seen = await look(by, id))?.state === state,
        () => `The webhook did not become ${state}: ${JSON.stringify(seen)}`,
      );
      return seen;
    }

    it('tell a trainer of their own learners, an admin of all, and nobody of others’', async () => {
      const mine = await hook(teacher, '/mine');
      await hook(employ(server, { role: 'admin' }), '/admin');
      const stranger = employ(server);
      const strange = await hook(stranger, '/stranger');
      await raiseHand();
      await inMachineOf(server, session.id, 'docker', 'network', 'create', 'first');
      const answer = { check: 'product', answer: '42' };
      expect((await learner.call('POST', `/sessions/${session.id}/steps/first/answer`, answer)).status).toBe(200);

      const [raised, achieved] = await receiver.at('/mine', 2);
      const { learner: ana, ...data } = raised?.letter.data ?? {};
      expect([raised?.letter.type, data]).toEqual(['hand.raised', { session: session.id, scenario: 'small' }]);
      expect(achieved?.letter).toMatchObject({ type: 'step.achieved', data: { learner: ana, step: 'first' } });
      expect(raised && isSignedBy(mine.secret, raised)).toBe(true);
      expect(raised && isSignedBy(strange.secret, raised)).toBe(false);
      expect(raised?.headers).toMatchObject({ 'content-type': 'application/json' });

      await receiver.at('/admin', 2);
      expect(await tryOut(stranger, strange)).toEqual({ delivered: true, failure: null });
      expect((await receiver.at('/stranger', 1)).map(({ letter }) => letter.type)).toEqual(['test']);
    });

    it('are tried again after an error, with the same id', async () => {
      const { id } = await hook(teacher, '/again', ['hand.raised']);
      receiver.answer = { status: 500 };
      await raiseHand();
      await receiver.at('/again', 2);
      expect(await untilState(teacher, id, 'failing')).toMatchObject({ failure: 'the receiver answered 500' });
      receiver.answer = { status: 204 };
      await untilState(teacher, id, 'working');
      const tries = await receiver.at('/again', 3);
      expect(new Set(tries.map(({ letter }) => letter.id)).size).toBe(1);
      expect(new Set(tries.map(({ body }) => body)).size).toBe(1);
    });

    it('arrive after the server was killed', async () => {
      const { id } = await hook(teacher, '/killed', ['hand.raised']);
      receiver.answer = { status: 503 };
      await raiseHand();
      const [before] = await receiver.at('/killed', 1);
      await untilState(teacher, id, 'failing');
      await server.kill();
      receiver.answer = { status: 204 };
      await server.start();
      await untilState(teacher, id, 'working');
      expect((await receiver.at('/killed', 2)).at(-1)?.letter).toEqual(before?.letter);
    });

    it('follow no redirect, and repeat nothing that a receiver said', async () => {
      const made = await hook(teacher, '/moved');
      receiver.answer = { status: 302, location: `${receiver.url}/elsewhere` };
      expect(await tryOut(teacher, made)).toEqual({ delivered: false, failure: 'the receiver answered 302' });
      expect(receiver.received.filter(({ path }) => path === '/elsewhere')).toEqual([]);
      receiver.answer = { status: 204 };
      expect((await teacher.call('DELETE', `/webhooks/${made.id}`)).status).toBe(204);
    });

    it('are disabled after a day without success, and enabled by a test', async () => {
      const { id } = await hook(teacher, '/day', ['hand.raised']);
      receiver.answer = { status: 500 };
      await raiseHand();
      await untilState(teacher, id, 'failing');
      changeRows(server, 'UPDATE webhooks SET failing_since = failing_since - 90000000 WHERE id = ?', id);
      expect(await untilState(teacher, id, 'disabled')).toMatchObject({ failure: 'the receiver answered 500' });
      receiver.answer = { status: 204 };
      expect((await tryOut(teacher, { id })).delivered).toBe(true);
      expect((await look(teacher, id))?.state).toBe('working');
    });

    it('go nowhere that they must not, by address or by name', async () => {
      const make = (url: string, by = teacher): Promise<{ body: Refusal }> =>
        by.call('POST', '/webhooks', { url, events: ALL });
      for (const url of [
        'http://school.org/',
        'https://169.254.169.254/latest/meta-data',
        'https://10.200.0.2/',
        'https://[::ffff:10.200.0.2]/',
        'https://0.0.0.0/',
        'ftp://school.org/',
        'https://eve:word@school.org/',
      ]) {
        expect((await make(url)).body.code).toBe('webhook-url-refused');
      }
      expect((await teacher.call('POST', '/webhooks', { url: receiver.url, events: ['everything'] })).body.code).toBe(
        'invalid-input',
      );
      // What was allowed when it was made is looked at again when it is sent.
      const { id } = await hook(teacher, '/now');
      for (const [url, failure] of [
        [
          'http://169.254.169.254/',
          'A webhook cannot go there: http:// would be readable on its way, https:// is not.',
        ],
        ['https://0.0.0.0/', 'A webhook cannot go there: its address is not a public one.'],
      ]) {
        changeRows(server, 'UPDATE webhooks SET url = ? WHERE id = ?', String(url), id);
        expect(await tryOut(teacher, { id })).toEqual({ delivered: false, failure });
      }
      await teacher.call('DELETE', `/webhooks/${id}`);
    });

    it('belong to whoever made them; an admin looks after all', async () => {
      const { id, secret } = await hook(teacher, '/own');
      const [stranger, admin] = [employ(server), employ(server, { role: 'admin' })];
      expect(await look(stranger, id)).toBeUndefined();
      expect((await stranger.call('POST', `/webhooks/${id}/test`)).body.code).toBe('webhook-not-found');
      expect((await stranger.call('DELETE', `/webhooks/${id}`)).body.code).toBe('webhook-not-found');
      expect(JSON.stringify(await look(admin, id))).not.toContain(secret);
      expect((await admin.call('DELETE', `/webhooks/${id}`)).status).toBe(204);
    });

    it('are bounded in number, and so are tests', async () => {
      const many = employ(server);
      let last = '';
      for (let count = 0; count < 20; count++) last = (await hook(many, '/many')).id;
      const one = await many.call('POST', '/webhooks', { url: receiver.url, events: ALL });
      expect([one.status, one.body.code]).toEqual([409, 'too-many-webhooks']);
      // At once, so that the minute in which they are counted does not end amid them.
      const tests = await Promise.all(Array.from({ length: 11 }, () => many.call('POST', `/webhooks/${last}/test`)));
      const statuses = tests.map(({ status }) => status).sort((a, b) => a - b);
      expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
    });

    it('tell that a class was closed', async () => {
      const classroom = await desk.make({ name: 'Lundi' });
      await hook(teacher, '/closed', ['class.closed']);
      await hook(employ(server), '/not-mine', ['class.closed']);
      expect((await teacher.call('POST', `/classes/${classroom.id}/close`)).status).toBe(200);
      const [closed] = await receiver.at('/closed', 1);
      expect(closed?.letter).toMatchObject({ type: 'class.closed', data: { class: classroom.id, name: 'Lundi' } });
      expect(receiver.received.filter(({ path }) => path === '/not-mine')).toEqual([]);
      expect(server.log).not.toContain('internal-error');
    });
  });
}
