import type { ClassView, ClassLearnerView } from '../../src/classes/class-view.js';
import type { NewTokenView } from '../../src/auth/tokens/token-view.js';
import type { HelpView, SessionView, TicketView } from '../../src/sessions/session-view.js';
import type { ClassDesk } from '../support/class-desk.js';
import { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import type { Server } from '../support/server.js';
import { enrol } from '../support/server-database.js';
import { dismiss, employ, expire, type Known } from '../support/trainers.js';
import { Page, refusal } from '../terminal/page.js';
import type { Site } from './site.js';

export function terminals(site: () => Site): void {
  describe('the websocket of a terminal', () => {
    let server: Server;
    let desk: ClassDesk;
    let classroom: ClassView;
    /** One of the class. */
    let owner: Client;
    let classmate: Client;
    let session: SessionView;

    beforeAll(async () => {
      ({ server, desk, classroom, owner, session } = site());
      classmate = (await desk.join(classroom, 'Ben')).browser;
    });

    /** The address that lets in whom it was given to. */
    async function ticketOf(client: Client, wish: object = {}): Promise<string> {
      const { status, body } = await client.call<TicketView>('POST', path(), { terminal: 't1', ...wish });
      expect(status).toBe(201);
      return server.address.replace('http', 'ws') + body.url;
    }

    const path = (): string => `/sessions/${session.id}/terminals`;

    const refused = async (client: Client, wish: object = {}): Promise<unknown> =>
      (await client.call('POST', path(), { terminal: 't1', ...wish })).body.code;

    const admin = (known: Known = {}): Client => employ(server, { role: 'admin', ...known });

    async function opens(url: string, by: Client): Promise<void> {
      const page = await Page.open(url, { headers: by.headers });
      page.vanish();
    }

    const REFUSED = { status: 403, code: 'ticket-refused' };

    it('opens for the learner, the trainer of their class, and an admin by token or log-in', async () => {
      for (const client of [owner, desk.trainer, admin(), admin({ scope: 'account' })])
        await opens(await ticketOf(client), client);
    });

    it('opens for a program that has the ticket of a token, as browsers cannot send one', async () => {
      await opens(await ticketOf(admin()), new Client(server));
    });

    it('stays shut for others who have got hold of a ticket', async () => {
      const loggedIn = admin({ scope: 'account' });
      const others = [
        ...[new Client(server), enrol(server), classmate],
        ...[admin({ scope: 'account' }), employ(server, { scope: 'account' }), employ(server), admin()],
      ];
      for (const holder of [owner, desk.trainer, loggedIn]) {
        for (const other of others) expect(await refusal(await ticketOf(holder), other.headers)).toEqual(REFUSED);
      }
      expect(await refusal(await ticketOf(owner), loggedIn.headers)).toEqual(REFUSED);
      expect(await refusal(await ticketOf(loggedIn), owner.headers)).toEqual(REFUSED);
    });

    it('stays shut when token or log-in have ended since the ticket was given', async () => {
      for (const scope of ['write', 'account'] as const) {
        const expired = admin({ scope });
        const url = await ticketOf(expired);
        expire(server, expired);
        expect(await refusal(url, expired.headers)).toEqual(REFUSED);

        const removed = admin({ scope });
        const other = await ticketOf(removed);
        dismiss(server, removed);
        expect(await refusal(other, removed.headers)).toEqual(REFUSED);
      }
    });

    it('is not even offered to others', async () => {
      for (const other of [classmate, enrol(server), employ(server), employ(server, { scope: 'account' })]) {
        expect(await refused(other)).toBe('session-not-found');
        expect(await refused(other, { assist: true })).toBe('session-not-found');
      }
      expect(await refused(new Client(server))).toBe('unauthenticated');
      expect(await refused(admin({ scope: 'read' }))).toBe('scope-too-narrow');
    });

    it('lets nobody type but the trainer to whom the learner said so', async () => {
      const asked = await desk.trainer.call<HelpView>('POST', `/sessions/${session.id}/typing`);
      const { typing } = asked.body;
      if (typing.state !== 'asked') throw new Error(JSON.stringify(asked.body));
      const answer = { trainer: typing.trainer, allowed: true };
      expect((await classmate.call('PUT', `/sessions/${session.id}/typing`, answer)).status).toBe(404);
      expect((await owner.call('PUT', `/sessions/${session.id}/typing`, answer)).status).toBe(200);
      expect(await refused(admin(), { assist: true })).toBe('typing-not-allowed');
      const url = await ticketOf(desk.trainer, { assist: true });
      for (const other of [classmate, owner, admin({ scope: 'account' })]) {
        expect(await refusal(url, other.headers)).toEqual(REFUSED);
      }
      await opens(await ticketOf(desk.trainer, { assist: true }), desk.trainer);
      await desk.trainer.call('DELETE', `/sessions/${session.id}/typing`);
    });

    it('stays shut when the token was revoked since, and shuts when it is open, as streams of events do', async () => {
      const account = admin({ scope: 'account' });
      const wish = { name: 'board of room 12', scope: 'write', days: 1 };
      const { body: made } = await account.call<NewTokenView>('POST', '/auth/tokens', wish);
      const program = new Client(server, { token: made.token });
      const url = await ticketOf(program);
      const page = await Page.open(await ticketOf(program), { headers: program.headers });
      using stream = await program.follow(session.id);
      using other = await desk.trainer.follow(session.id);
      expect((await account.call('DELETE', `/auth/tokens/${made.id}`)).status).toBe(204);
      expect(await refusal(url, program.headers)).toEqual(REFUSED);
      expect(await refused(program)).toBe('unauthenticated');
      expect(await page.closed).toEqual({ code: 1008, reason: 'unauthenticated' });
      await eventually(
        () => stream.ended,
        () => 'The stream of events goes on.',
      );
      expect(other.ended).toBe(false);
    });

    it('stays shut without a ticket, whoever asks', async () => {
      const url = `${server.address.replace('http', 'ws')}/terminal`;
      for (const client of [new Client(server), owner, admin(), admin({ scope: 'account' })]) {
        expect(await refusal(url, client.headers)).toEqual(REFUSED);
        expect(await refusal(`${url}?ticket=${'x'.repeat(43)}`, client.headers)).toEqual(REFUSED);
      }
    });

    it('shuts for the learner who is removed from the class, and for their trainer', async () => {
      const pages = [await ticketOf(owner), await ticketOf(desk.trainer)] as const;
      const typing = await Page.open(pages[0], { headers: owner.headers });
      const watching = await Page.open(pages[1], { headers: desk.trainer.headers, hello: { client: 'b'.repeat(32) } });
      const learners = `/classes/${classroom.id}/learners`;
      const { body } = await desk.trainer.call<ClassLearnerView[]>('GET', learners);
      const ana = body.find(({ name }) => name === 'Ana');
      const urls = [await ticketOf(owner), await ticketOf(desk.trainer)] as const; // late: they last half a minute
      expect((await desk.trainer.call('DELETE', `${learners}/${ana?.id ?? ''}`)).status).toBe(204);
      for (const page of [typing, watching]) expect(await page.closed).toEqual({ code: 4001, reason: 'ended' });
      expect(await refusal(urls[0], owner.headers)).toEqual(REFUSED);
      expect(await refusal(urls[1], desk.trainer.headers)).toEqual({ status: 404, code: 'session-not-found' });
      expect(await refused(owner)).toBe('unauthenticated');
      expect(await refused(desk.trainer)).toBe('session-not-found');
    });
  });
}
