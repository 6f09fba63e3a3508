import type { AuditEntryView, AuditView } from '../../src/audit/audit-view.js';
import type { LogInView } from '../../src/auth/login/login-view.js';
import type { SessionView, TicketView } from '../../src/sessions/session-view.js';
import { Client, type Refusal } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import type { Server } from '../support/server.js';
import { employ, trainerCommand } from '../support/trainers.js';
import { Page } from '../terminal/page.js';
import type { Site } from './site.js';

const PASSWORD = 'quatre mots au hasard';

export function audit(site: () => Site): void {
  describe('what trainers do', () => {
    let server: Server;
    let admin: Client;
    let owner: Client;
    let session: SessionView;

    beforeAll(() => {
      ({ server, owner, session } = site());
      admin = Client.trainer(server);
    });

    async function read(query = ''): Promise<AuditView> {
      return (await admin.call<AuditView>('GET', `/audit${query}`)).body;
    }

    async function idOf(trainer: Client): Promise<string> {
      return (await trainer.call<LogInView>('GET', '/auth/login')).body.id;
    }

    const tell = ({ action, status }: AuditEntryView): string => `${action} ${status ?? ''}`;

    /** A trainer's entries, oldest first, once there are that many: each is written when its answer has been sent. */
    async function entriesOf(trainer: string, count: number): Promise<AuditEntryView[]> {
      let entries: readonly AuditEntryView[] = [];
      await eventually(
        async () => (entries = (await read(`?trainer=${trainer}`)).entries).length >= count,
        () => `Not ${count} entries: ${entries.map(tell).join(', ')}`,
      );
      return [...entries].reverse();
    }

    it('is written down, carried out or refused, and looking is not', async () => {
      const [eve, reader] = [employ(server), employ(server, { role: 'admin', scope: 'read' })];
      const boss = employ(server, { role: 'admin' });
      await boss.call('POST', `/sessions/${session.id}/extend`, { minutes: 1 });
      await boss.call('GET', `/sessions/${session.id}`);
      await boss.call('POST', `/sessions/${session.id}/messages`, { text: 'a word between us' });
      await boss.call('POST', `/sessions/${session.id}/nothing-there`);
      const boss1 = await idOf(boss);
      const entries = await entriesOf(boss1, 2);
      expect(entries.map(tell)).toEqual(['POST /sessions/:id/extend 200', 'POST /sessions/:id/messages 200']);
      expect(entries[0]).toMatchObject({
        trainer: { id: boss1, name: boss1 },
        subjects: { id: session.id },
        address: '127.0.0.1',
      });
      expect(JSON.stringify(await read('?limit=200'))).not.toContain('a word between us');

      await eve.call('POST', `/sessions/${session.id}/reset`, { step: 'first' });
      await eve.call('DELETE', '/sandboxes/aaaaaaaaaa');
      expect((await entriesOf(await idOf(eve), 2)).map(tell)).toEqual([
        'POST /sessions/:id/reset 404',
        'DELETE /sandboxes/:id 403',
      ]);
      await reader.call('DELETE', `/sessions/${session.id}`);
      expect((await entriesOf(await idOf(reader), 1)).map(tell)).toEqual(['DELETE /sessions/:id 403']);
    });

    it('is told of no learner and of nobody', async () => {
      await owner.call('PUT', `/sessions/${session.id}/hand`, { raised: false });
      await new Client(server).call('DELETE', `/sessions/${session.id}`);
      const last = employ(server);
      await last.call('DELETE', '/sandboxes/aaaaaaaaaa');
      await entriesOf(await idOf(last), 1);
      const { entries } = await read();
      expect(entries.filter(({ action }) => action.includes('hand'))).toEqual([]);
      expect(entries.every(({ trainer }) => trainer !== null)).toBe(true);
    });

    it('has their log-ins, good and bad, without what was typed', async () => {
      await trainerCommand(server, ['add', 'Ève Martin'], PASSWORD);
      const eve = new Client(server);
      const logIn = (name: string, password: string): Promise<{ status: number }> =>
        eve.call<LogInView & Refusal>('POST', '/auth/login', { name, password }, { 'X-Forwarded-For': '198.51.100.7' });
      await logIn('ève martin', 'wrong one');
      await logIn(PASSWORD, 'typed into the wrong field');
      expect((await logIn('Ève Martin', PASSWORD)).status).toBe(200);

      const entries = await entriesOf(await idOf(eve), 2);
      expect(entries.map(tell)).toEqual(['log-in refused 401', 'log-in 200']);
      expect(entries[0]).toMatchObject({ trainer: { name: 'Ève Martin' }, address: '198.51.100.7' });
      const all = await read('?limit=200');
      expect(all.entries.filter(({ trainer }) => trainer === null).map(tell)).toEqual(['log-in refused 401']);
      for (const typed of [PASSWORD, 'wrong one', 'wrong field']) expect(JSON.stringify(all)).not.toContain(typed);
    });

    it('has whose terminals they looked at', async () => {
      const boss = employ(server, { role: 'admin' });
      const { body } = await boss.call<TicketView>('POST', `/sessions/${session.id}/terminals`, { terminal: 't1' });
      const page = await Page.open(server.address.replace('http', 'ws') + body.url, { headers: boss.headers });
      const entries = await entriesOf(await idOf(boss), 2);
      expect(entries.map(tell).sort()).toEqual(['POST /sessions/:id/terminals 201', 'terminal watched 101']);
      expect(entries.map(({ subjects }) => subjects)).toContainEqual({ id: session.id, terminal: 't1' });
      page.socket.close();
    });

    it('is kept under their name when the account is gone, over a restart', async () => {
      const { body } = await admin.call<AuditView>('GET', '/audit');
      const eve = body.entries.find(({ trainer }) => trainer?.name === 'Ève Martin')?.trainer?.id ?? '';
      expect((await trainerCommand(server, ['remove', 'Ève Martin'])).code).toBe(0);
      await server.kill();
      await server.start();
      expect((await entriesOf(eve, 2)).map(({ trainer }) => trainer?.name)).toEqual(['Ève Martin', 'Ève Martin']);
    });

    it('is read page by page', async () => {
      const all = (await read('?limit=200')).entries;
      const pages: AuditEntryView[] = [];
      let next: number | null = Number.MAX_SAFE_INTEGER;
      while (next !== null) {
        const page: AuditView = await read(`?limit=3&before=${next}`);
        pages.push(...page.entries);
        next = page.before;
      }
      expect(pages).toEqual(all);
      for (const query of ['limit=0', 'limit=201', 'before=x', 'before=-1', 'order=asc']) {
        expect((await admin.call('GET', `/audit?${query}`)).body.code).toBe('invalid-input');
      }
    });
  });
}
