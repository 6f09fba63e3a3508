import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogInView } from '../../src/auth/login/login-view.js';
import type { NewTokenView, TokenView } from '../../src/auth/tokens/token-view.js';
import { Client, type Answer, type Refusal } from '../support/client.js';
import type { Server } from '../support/server.js';
import { changeRows } from '../support/server-database.js';
import { addTrainer, employ, trainerCommand } from '../support/trainers.js';

const PASSWORD = 'quatre mots au hasard';
const OTHER = 'quatre autres mots à dire';

export function accounts(running: () => Server): void {
  describe('with accounts of their own', () => {
    let server: Server;
    let addresses = 0;

    beforeAll(() => {
      server = running();
      for (const name of ['Ève Martin', 'bob']) addTrainer(server, name, PASSWORD);
    });

    /** From an address of its own unless one is named: tries are counted by address too. */
    async function logIn(
      client: Client,
      name: string,
      password: unknown = PASSWORD,
      address = `198.51.100.${(addresses += 1)}`,
    ): Promise<Answer<LogInView & Refusal>> {
      return client.call('POST', '/auth/login', { name, password }, { 'X-Forwarded-For': address });
    }

    async function loggedIn(name = 'bob', password = PASSWORD): Promise<Client> {
      const client = new Client(server);
      expect((await logIn(client, name, password)).status).toBe(200);
      return client;
    }

    async function makeToken(by: Client, wish: object): Promise<{ made: NewTokenView; holder: Client }> {
      const { status, body: made } = await by.call<NewTokenView>('POST', '/auth/tokens', wish);
      expect(status).toBe(201);
      return { made, holder: new Client(server, { token: made.token }) };
    }

    const who = async (client: Client): Promise<string> => {
      const { status, body } = await client.call<LogInView & Refusal>('GET', '/auth/login');
      return status === 200 ? `${body.name}, ${body.role}, ${body.scope}` : `${status} ${body.code}`;
    };

    it('are added, listed, given passwords and removed by the operator’s command', async () => {
      expect(await trainerCommand(server, ['add', 'zoé'], 'court')).toMatchObject({ code: 1, stdout: '' });
      expect((await trainerCommand(server, ['add', 'zoé', '--admin'], PASSWORD)).code).toBe(0);
      expect((await trainerCommand(server, ['add', 'ZOÉ'], PASSWORD)).stderr).toContain('already');
      const listed = JSON.parse((await trainerCommand(server, ['list', '--json'])).stdout) as object[];
      expect(listed).toMatchObject([
        { name: 'admin', role: 'admin', hasPassword: false },
        { name: 'bob', role: 'trainer', hasPassword: true },
        { name: 'zoé', role: 'admin', hasPassword: true },
        { name: 'Ève Martin', role: 'trainer', hasPassword: true },
      ]);

      const zoe = await loggedIn('Zoé');
      expect(await who(zoe)).toBe('zoé, admin, account');
      expect((await trainerCommand(server, ['password', 'zoé'], OTHER)).code).toBe(0);
      expect(await who(zoe)).toBe('401 unauthenticated');
      const again = await loggedIn('zoé', OTHER);
      const { holder } = await makeToken(again, { name: 'board', scope: 'read' });
      expect((await trainerCommand(server, ['remove', 'zoé'])).code).toBe(0);
      expect([await who(again), await who(holder)]).toEqual(['401 unauthenticated', '401 unauthenticated']);
      expect((await trainerCommand(server, ['remove', 'admin'])).stderr).toContain('only admin');
    });

    it('are admins by the token of the first start', async () => {
      expect(await who(Client.trainer(server))).toBe('admin, admin, write');
    });

    it('log in by name, however it is written, and out again', async () => {
      const client = new Client(server);
      const { status, body, headers } = await logIn(client, 'E\u0300VE MARTIN');
      expect([status, body]).toEqual([200, expect.objectContaining({ name: 'Ève Martin', role: 'trainer' })]);
      const [cookie = ''] = headers.getSetCookie();
      expect(cookie).toMatch(/^radoub-trainer=[\w-]{43}; Max-Age=43200; Path=\/; .*HttpOnly; SameSite=Strict$/);
      expect(await who(client)).toBe('Ève Martin, trainer, account');

      const { known } = client;
      const left = await client.call('DELETE', '/auth/login');
      expect([left.status, left.headers.getSetCookie()[0]]).toEqual([204, expect.stringContaining('1970')]);
      expect(await who(new Client(server, known))).toBe('401 unauthenticated');
    });

    it('have a cookie for https alone where they came by https', async () => {
      const body = { name: 'bob', password: PASSWORD };
      const headers = { 'X-Forwarded-Proto': 'https', Origin: server.address.replace('http:', 'https:') };
      const answer = await new Client(server).call('POST', '/auth/login', body, headers);
      expect(answer.headers.getSetCookie()[0]).toContain('; Secure');
    });

    it('are not told whether it was the name or the password', async () => {
      const wrong = await logIn(new Client(server), 'Ève Martin', 'something else');
      const unknown = await logIn(new Client(server), 'nobody at all', PASSWORD);
      const without = await logIn(new Client(server), 'admin', '');
      expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([401, []]);
      expect(wrong.body).toEqual({ code: 'log-in-refused', message: 'The name or the password is not right.' });
      expect([unknown.body, without.body]).toEqual([wrong.body, wrong.body]);
    });

    it('may be tried ten times in five minutes, whether they exist or not, and thirty times from one address', async () => {
      for (const name of ['ida', 'ivo']) addTrainer(server, name, PASSWORD);
      const address = '203.0.113.7';
      for (const name of ['ida', 'ivo', 'nobody']) {
        const tries = Array.from({ length: 10 }, () => logIn(new Client(server), name, 'wrong', address));
        expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(Array<number>(10).fill(401));
      }
      // Also with the right password.
      for (const [name, from] of [['ida'], ['nobody'], ['bob', address]] as const) {
        const answer = await logIn(new Client(server), name, PASSWORD, from);
        expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '300']);
        expect(answer.body).toEqual({
          code: 'too-many-log-ins',
          message: 'That was tried too often. Please wait five minutes.',
        });
      }
    });

    it('are logged in until the log-in expires', async () => {
      const bob = await loggedIn();
      changeRows(server, "UPDATE trainer_tokens SET expires_at = ? WHERE scope = 'account'", Date.now());
      expect(await who(bob)).toBe('401 unauthenticated');
    });

    it('change their password, which ends their other log-ins but not their tokens', async () => {
      addTrainer(server, 'ana', PASSWORD);
      const [here, there] = [await loggedIn('ana'), await loggedIn('ana')];
      const { holder } = await makeToken(here, { name: 'script', scope: 'write', days: 1 });
      const change = (client: Client, current: string): Promise<Answer<Refusal>> =>
        client.call('POST', '/auth/password', { current, password: OTHER });

      expect((await change(here, 'not it at all')).body.code).toBe('log-in-refused');
      expect((await change(holder, PASSWORD)).body.code).toBe('scope-too-narrow');
      const old = new Client(server, { ...here.known });
      expect((await change(here, PASSWORD)).status).toBe(200);

      expect([await who(here), await who(holder)]).toEqual(['ana, trainer, account', 'ana, trainer, write']);
      expect([await who(old), await who(there)]).toEqual(['401 unauthenticated', '401 unauthenticated']);
      expect((await logIn(new Client(server), 'ana')).status).toBe(401);
      await loggedIn('ana', OTHER);
    });

    it('make tokens, see them, and revoke their own', async () => {
      const [bob, admin] = [await loggedIn(), Client.trainer(server)];
      const { made, holder } = await makeToken(bob, { name: 'tableau', scope: 'read' });
      expect(Date.parse(made.expiresAt ?? '') - Date.parse(made.createdAt)).toBe(90 * 24 * 60 * 60_000);
      const tokens = async (by: Client): Promise<TokenView[]> =>
        (await by.call<TokenView[]>('GET', '/auth/tokens')).body;
      const { token, ...shown } = made;
      expect(await tokens(bob)).toEqual([shown]);
      expect((await tokens(admin)).map(({ name }) => name)).toEqual(['first']);

      expect((await holder.call('GET', '/sessions')).status).toBe(200);
      expect((await holder.call('POST', '/sessions', { scenario: 'small' })).body.code).toBe('scope-too-narrow');
      const eve = employ(server, { scope: 'account' });
      expect((await eve.call('DELETE', `/auth/tokens/${made.id}`)).body.code).toBe('token-not-found');
      expect((await bob.call('DELETE', `/auth/tokens/${made.id}`)).status).toBe(204);
      expect([await who(holder), await tokens(bob)]).toEqual(['401 unauthenticated', []]);
      expect((await bob.call('DELETE', `/auth/tokens/${made.id}`)).body.code).toBe('token-not-found');
      expect(await isInDatabase(token)).toBe(false);
      expect(server.log).not.toContain(token);
    });

    async function isInDatabase(secret: string): Promise<boolean> {
      const files = ['radoub.sqlite', 'radoub.sqlite-wal'].map((name) => readFile(join(server.stateDir, name)));
      return Buffer.concat(await Promise.all(files)).includes(secret);
    }

    it('have fifty tokens at most', async () => {
      const max = employ(server, { scope: 'account' });
      for (let count = 0; count < 50; count++) await makeToken(max, { name: `token ${count}`, scope: 'read' });
      const { status, body } = await max.call('POST', '/auth/tokens', { name: 'one more', scope: 'read' });
      expect([status, body.code]).toEqual([409, 'too-many-tokens']);
    });

    it('have passwords that no log tells', () => {
      expect(server.log).not.toContain(PASSWORD);
      expect(server.log).not.toContain('internal-error');
    });
  });
}
