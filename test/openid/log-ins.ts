import type { LogInView } from '../../src/auth/login/login-view.js';
import type { NewTokenView } from '../../src/auth/tokens/token-view.js';
import { Client, type Refusal } from '../support/client.js';
import { OpenidVisitor } from '../support/openid/log-in.js';
import { CLIENT_SECRET, type School } from '../support/openid/school.js';
import type { Server } from '../support/server.js';
import { trainerCommand } from '../support/trainers.js';

const PASSWORD = 'quatre mots au hasard';

export function logIns(site: () => { server: Server; school: School }): void {
  describe('has trainers who', () => {
    let server: Server;
    let school: School;

    beforeAll(() => {
      ({ server, school } = site());
      school.people.set('t-1', { name: 'Ève Martin', groups: ['staff', 'teachers'] });
      school.people.set('t-2', { name: 'Ève Martin', groups: ['teachers'] });
      school.people.set('i-1', { name: 'Luc', groups: ['it'] });
      school.people.set('s-1', { name: 'Zoé', groups: ['students'] });
    });

    const who = async (client: Client): Promise<string> => {
      const { status, body } = await client.call<LogInView & Refusal>('GET', '/auth/login');
      return status === 200 ? `${body.name}, ${body.role}, ${body.scope}` : `${status} ${body.code}`;
    };

    /** Whom the page would greet after logging in, or the code that it would explain. */
    async function outcome(person: string, visitor = new OpenidVisitor(server)): Promise<string> {
      const { address } = await visitor.logIn(person);
      return address.searchParams.get('refused') ?? who(visitor.client);
    }

    it('are told how they can log in', async () => {
      const { body } = await new Client(server).call<unknown>('GET', '/auth/methods');
      const openid = { name: 'Lycée Vaucanson', url: `${server.address}/api/auth/openid` };
      expect(body).toEqual({ password: true, openid });
    });

    it('log in by a rule, to an account that is made once', async () => {
      const visitor = new OpenidVisitor(server);
      expect(await outcome('t-1', visitor)).toBe('Ève Martin, trainer, account');
      expect(visitor.lastCookies).toEqual([expect.stringMatching(/^radoub-trainer=.*HttpOnly; SameSite=Strict$/)]);
      expect(await outcome('t-1')).toBe('Ève Martin, trainer, account');
      expect(await outcome('i-1')).toBe('Luc, admin, account');
      const accounts = JSON.parse((await trainerCommand(server, ['list', '--json'])).stdout) as { name: string }[];
      expect(accounts.map(({ name }) => name)).toEqual(['admin', 'Luc', 'Ève Martin']);
    });

    it('log out', async () => {
      const visitor = new OpenidVisitor(server);
      await visitor.logIn('t-1');
      const { client } = visitor;
      const cookie = client.known.cookie ?? '';
      expect((await client.call('DELETE', '/auth/login')).status).toBe(204);
      expect(await who(new Client(server, { cookie }))).toBe('401 unauthenticated');
    });

    it('are not mistaken for one another because their names are the same', async () => {
      expect(await outcome('t-2')).toBe('Ève Martin 2, trainer, account');
    });

    it('are nobody when no rule names them', async () => {
      expect(await outcome('s-1')).toBe('openid-not-allowed');
      expect((await trainerCommand(server, ['list'])).stdout).not.toContain('Zoé');
      expect(server.log).toContain('not allowed: the subject "s-1"');
    });

    it('are not logged in by an answer that is used again, altered, or brought by another browser', async () => {
      const visitor = new OpenidVisitor(server);
      const begun = await visitor.begin();
      const answer = await visitor.answer(begun, 't-1');
      expect(await new OpenidVisitor(server).returnWith(answer)).toBe('/trainer?refused=openid-expired');
      const other = new OpenidVisitor(server);
      await other.begin(); // known by a cookie of its own
      expect(await other.returnWith(answer)).toBe('/trainer?refused=openid-expired');

      const altered = new URL(answer);
      altered.searchParams.set('state', 'x'.repeat(43));
      expect(await visitor.returnWith(altered)).toBe('/trainer?refused=openid-expired');

      expect(await visitor.returnWith(answer)).toBe('/trainer');
      expect(await visitor.returnWith(answer)).toBe('/trainer?refused=openid-expired');
    });

    it('are not logged in with the code of another’s log-in', async () => {
      const [thief, victim] = [new OpenidVisitor(server), new OpenidVisitor(server)];
      const stolen = await victim.answer(await victim.begin(), 'i-1');
      const own = await thief.answer(await thief.begin(), 's-1');
      own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
      expect(await thief.returnWith(own)).toBe('/trainer?refused=openid-expired');
      expect(await who(thief.client)).toBe('401 unauthenticated');
    });

    it.each([
      ['nonce', 'openid-unavailable'],
      ['code_challenge', 'openid-expired'],
    ])('are not logged in when somebody changed the %s on the way', async (parameter, refused) => {
      const visitor = new OpenidVisitor(server);
      const begun = await visitor.begin();
      begun.searchParams.set(parameter, 'x'.repeat(43));
      expect(await visitor.returnWith(await visitor.answer(begun, 't-1'))).toBe(`/trainer?refused=${refused}`);
      expect(await who(visitor.client)).toBe('401 unauthenticated');
    });

    it('may be on their way in two tabs at once', async () => {
      const visitor = new OpenidVisitor(server);
      const [first, second] = [await visitor.begin(), await visitor.begin()];
      expect(await visitor.returnWith(await visitor.answer(first, 't-1'))).toBe('/trainer');
      expect(await visitor.returnWith(await visitor.answer(second, 't-1'))).toBe('/trainer');
    });

    it('are led to the trainer’s page only, whatever an address asks for', async () => {
      const visitor = new OpenidVisitor(server);
      const elsewhere = '?return_to=https://evil.example&redirect=//evil.example&next=/\\evil.example';
      const { address } = await visitor.visit(`${server.address}/api/auth/openid${elsewhere}`, () => true);
      expect(address.origin).toBe(school.issuer);
      expect(address.href).not.toContain('evil.example');
      const said = `${elsewhere}&error=access_denied&error_description=<b>call+555</b>&state=x`;
      const back = await visitor.returnWith(new URL(`/api/auth/openid/callback${said}`, server.address));
      expect(back).toBe('/trainer?refused=openid-expired');
    });

    it('may turn back at the school', async () => {
      const visitor = new OpenidVisitor(server);
      const form = await visitor.visit((await visitor.begin()).href);
      const abort = /href="([^"]+\/abort)"/.exec(form.text)?.[1] ?? '';
      const answer = (await visitor.visit(abort, ({ pathname }) => pathname.startsWith('/api/'))).address;
      expect(await visitor.returnWith(answer)).toBe('/trainer?refused=openid-cancelled');
    });

    it('lose what they have when the rule ends, at the next log-in', async () => {
      school.people.set('t-3', { name: 'Max', groups: ['teachers'] });
      const visitor = new OpenidVisitor(server);
      await visitor.logIn('t-3');
      const { client } = visitor;
      const made = await client.call<NewTokenView>('POST', '/auth/tokens', { name: 'script', scope: 'read' });
      const holder = new Client(server, { token: made.body.token });
      school.people.set('t-3', { name: 'Max', groups: ['it'] });
      expect(await outcome('t-3')).toBe('Max, admin, account');

      school.people.set('t-3', { name: 'Max', groups: [] });
      expect(await outcome('t-3')).toBe('openid-not-allowed');
      expect([await who(client), await who(holder)]).toEqual(['401 unauthenticated', '401 unauthenticated']);
    });

    it('do not come in again once the school has removed them', async () => {
      school.people.set('t-4', { name: 'Nora', groups: ['teachers'] });
      expect(await outcome('t-4')).toBe('Nora, trainer, account');
      const late = new OpenidVisitor(server);
      const answer = await late.answer(await late.begin(), 't-4');
      school.people.delete('t-4');
      expect(await late.returnWith(answer)).toBe('/trainer?refused=openid-expired');
      const visitor = new OpenidVisitor(server);
      expect((await visitor.answer(await visitor.begin(), 't-4')).origin).toBe(school.issuer);
      expect(await who(visitor.client)).toBe('401 unauthenticated');
    });

    it('get to the account that the operator linked, without a rule, until it is unlinked', async () => {
      await trainerCommand(server, ['add', 'zoé', '--admin'], PASSWORD);
      const linked = await trainerCommand(server, ['link', 'zoé', 's-1', '--issuer', school.issuer]);
      expect([linked.code, linked.stderr]).toEqual([0, '']);
      const visitor = new OpenidVisitor(server);
      expect(await outcome('s-1', visitor)).toBe('zoé, admin, account');
      expect((await trainerCommand(server, ['unlink', 'zoé'])).code).toBe(0);
      expect(await who(visitor.client)).toBe('401 unauthenticated');
      expect(await outcome('s-1')).toBe('openid-not-allowed');
    });

    it('log in by password while the school’s service is away, and by it when it is back', async () => {
      await school.close();
      await server.stop();
      await server.start(); // it is not asked for that
      const visitor = new OpenidVisitor(server);
      expect(await visitor.returnWith(new URL('/api/auth/openid', server.address))).toBe(
        '/trainer?refused=openid-unavailable',
      );
      const answer = await new Client(server).call('POST', '/auth/login', { name: 'zoé', password: PASSWORD });
      expect(answer.status).toBe(200);
      await school.open();
      expect(await outcome('t-1', visitor)).toBe('Ève Martin, trainer, account');
    });

    it('are told to begin again when the server forgot them on their way', async () => {
      const visitor = new OpenidVisitor(server);
      const answer = await visitor.answer(await visitor.begin(), 't-1');
      await server.kill();
      await server.start();
      expect(await visitor.returnWith(answer)).toBe('/trainer?refused=openid-expired');
    });

    it('may begin a hundred times in five minutes from one address', async () => {
      const codes = new Set<string>();
      for (let count = 0; count < 101; count++) {
        const response = await fetch(`${server.address}/api/auth/openid`, {
          redirect: 'manual',
          headers: { 'X-Forwarded-For': '203.0.113.9' },
        });
        codes.add((response.headers.get('location') ?? '').replace(/^http:.*/, 'school'));
      }
      expect([...codes]).toEqual(['school', '/trainer?refused=openid-too-often']);
    });

    it('leave no secret in the log', () => {
      expect(server.log).not.toContain(CLIENT_SECRET);
      expect(server.log).not.toContain('internal-error');
    });
  });
}
