import { Client } from '../support/client.js';
import type { Server } from '../support/server.js';
import { employ } from '../support/trainers.js';

const PASSWORD = 'quatre mots au hasard';
const OTHER = 'quatre autres mots à dire';

export function rubbish(running: () => Server): void {
  describe('among whom somebody sends rubbish to log in or for a token, who', () => {
    let server: Server;
    let trainer: Client;
    let logged: number;

    beforeAll(() => {
      server = running();
      logged = server.log.length;
      trainer = employ(server, { scope: 'account' });
    });

    describe('is told by name what is not accepted', () => {
      it.each([
        ['/auth/login', {}, ['name', 'password']],
        ['/auth/login', { name: 'bob' }, ['password']],
        ['/auth/login', { name: ['bob'], password: { $ne: '' } }, ['name', 'password']],
        ['/auth/login', { name: 'x'.repeat(65), password: 'x'.repeat(201) }, ['name', 'password']],
        ['/auth/login', { name: 'bob', password: 'x', admin: true }, ['admin']],
        ['/auth/password', { current: PASSWORD, password: 'short' }, ['password']],
        ['/auth/password', { current: 1, password: OTHER }, ['current']],
        ['/auth/tokens', {}, ['name', 'scope']],
        ['/auth/tokens', { name: 'a', scope: 'account' }, ['scope']],
        ['/auth/tokens', { name: 'a\nb', scope: 'read' }, ['name']],
        ['/auth/tokens', { name: 'x'.repeat(65), scope: ['read'] }, ['name', 'scope']],
        ['/auth/tokens', { name: 'a', scope: 'read', days: null }, ['days']],
        ['/auth/tokens', { name: 'a', scope: 'read', days: 367 }, ['days']],
        ['/auth/tokens', { name: 'a', scope: 'read', days: '9', trainer: 'bob' }, ['days', 'trainer']],
      ])('POST %s %j', async (path, body, fields) => {
        const answer = await trainer.call('POST', path, body);
        expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
        expect(answer.body.details?.map(({ field }) => field).sort()).toEqual(fields);
      });

      it('and of a password of a megabyte that it is too large', async () => {
        const wish = { name: 'bob', password: 'x'.repeat(1024 ** 2) };
        const { status, body } = await new Client(server).call('POST', '/auth/login', wish);
        expect([status, body.code]).toEqual([413, 'too-large']);
      });
    });

    it.each([
      'Bearer',
      'Bearer  ',
      'Bearer null',
      `Bearer ${'x'.repeat(5_000)}`,
      `Bearer ${'x'.repeat(43)} ${'x'.repeat(43)}`,
      `Basic ${Buffer.from(`bob:${PASSWORD}`).toString('base64')}`,
      `Bearer ' OR 1=1 --${'x'.repeat(20)}`,
      'é',
    ])('is nobody by the header Authorization: %.40s', async (header) => {
      const { status } = await new Client(server).call('GET', '/auth/login', undefined, {
        Authorization: Buffer.from(header).toString('latin1'),
      });
      expect(status).toBe(401);
    });

    it.each(['radoub-trainer=', 'radoub-trainer=j:{"a":1}', `radoub-trainer=${'x'.repeat(6_000)}`, 'radoub-trainer=%'])(
      'is nobody by the header Cookie: %.40s',
      async (cookie) => {
        const { status } = await new Client(server, { cookie }).call('GET', '/auth/login');
        expect(status).toBe(401);
      },
    );

    it('leaves no trace of a fault in the log', () => {
      expect(server.log.slice(logged)).not.toContain('ERROR');
    });
  });
}
