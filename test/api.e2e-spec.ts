import { randomUUID } from 'node:crypto';
import type { SessionView } from '../src/sessions/session-view.js';
import { Client, SMALL_SCENARIOS } from './support/client.js';
import { rawRequest } from './support/raw-request.js';
import { Server } from './support/server.js';
import { changeRows } from './support/server-database.js';
import { refusal } from './terminal/page.js';

import.meta.jest.setTimeout(60_000);

describe('The API', () => {
  let server: Server;
  let ana: Client;
  let session: SessionView;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: SMALL_SCENARIOS, RADOUB_HOSTS: 'class.example' });
    ana = new Client(server);
    session = await ana.open();
  }, 120_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  }, 60_000);

  const at = (path: string): string => path.replace(':session', session.id);

  describe('says what is not there', () => {
    it.each([
      ['GET', '/scenarios/none', undefined, 'scenario-not-found'],
      ['GET', '/scenarios/..%2F..%2Fetc', undefined, 'scenario-not-found'],
      ['POST', '/sessions', { scenario: 'none' }, 'scenario-not-found'],
      ['GET', '/sessions/none', undefined, 'session-not-found'],
      ['DELETE', '/sessions/00000000-0000-0000-0000-000000000000', undefined, 'session-not-found'],
      ['POST', '/sessions/none/terminals', {}, 'session-not-found'],
      ['GET', '/sessions/none/events', undefined, 'session-not-found'],
      ['POST', '/sessions/:session/steps/none/verify', undefined, 'step-not-found'],
      ['POST', '/sessions/:session/steps/none/open', undefined, 'step-not-found'],
      ['POST', '/sessions/:session/steps/none/answer', { check: 'product', answer: '42' }, 'step-not-found'],
      ['POST', '/sessions/:session/reset', { step: 'none' }, 'step-not-found'],
      ['POST', '/sessions/:session/steps/first/answer', { check: 'none', answer: '42' }, 'check-not-found'],
      ['POST', '/sessions/:session/steps/first/answer', { check: 'exists', answer: '42' }, 'check-not-found'],
      ['GET', '/none', undefined, 'not-found'],
      ['PUT', '/sessions/:session', {}, 'not-found'],
    ])('%s %s %j', async (method, path, body, code) => {
      const answer = await ana.call(method, at(path), body);
      expect([answer.status, answer.body.code]).toEqual([404, code]);
    });
  });

  describe('names the field that is not accepted', () => {
    it.each([
      ['/sessions', {}, ['scenario']],
      ['/sessions', { scenario: 'a/b' }, ['scenario']],
      ['/sessions', { scenario: ['small'] }, ['scenario']],
      ['/sessions', { scenario: 'small', language: 'de', admin: true }, ['admin', 'language']],
      ['/sessions', [], ['scenario']],
      ['/sessions?lang=de', { scenario: 'small' }, ['lang']],
      ['/sessions?lang=fr&lang=en', { scenario: 'small' }, ['lang']],
      ['/sessions/:session/reset', { step: 1 }, ['step']],
      ['/sessions/:session/reset', { step: '../x' }, ['step']],
      ['/sessions/:session/reset', { steps: 'first' }, ['steps']],
      ['/sessions/:session/terminals', { terminal: '../t1' }, ['terminal']],
      ['/sessions/:session/terminals', { terminal: 't1', shell: 'zsh' }, ['shell']],
      ['/sessions/:session/steps/first/answer', { answer: '42' }, ['check']],
      ['/sessions/:session/steps/first/answer', { check: 'product', answer: 42 }, ['answer']],
      ['/sessions/:session/steps/first/answer', { check: 'product', answer: 'x'.repeat(201) }, ['answer']],
      ['/sessions/:session/steps/first/answer', { check: 'product', answer: '1', passed: true }, ['passed']],
    ])('POST %s %j', async (path, body, fields) => {
      const answer = await ana.call('POST', at(path), body);
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
      expect(answer.body.details?.map(({ field }) => field).sort()).toEqual(fields);
      for (const field of fields) expect(answer.body.message).toContain(field);
    });

    it.each([{}, { minutes: 0 }, { minutes: 721 }, { minutes: 1.5 }, { minutes: '30' }, { minutes: -30 }])(
      'to a trainer who extends by %j',
      async (body) => {
        const answer = await Client.trainer(server).call('POST', at('/sessions/:session/extend'), body);
        expect([answer.status, answer.body.details?.[0]?.field]).toEqual([400, 'minutes']);
      },
    );
  });

  describe('refuses', () => {
    it('what is not JSON, and what is too large', async () => {
      const post = async (body: string, type = 'application/json'): Promise<[number, string]> => {
        const answer = await ana.call('POST', '/sessions', body, { 'Content-Type': type });
        return [answer.status, answer.body.code];
      };
      expect(await post('{"scenario":')).toEqual([400, 'malformed-json']);
      expect(await post('small')).toEqual([400, 'malformed-json']);
      expect(await post('"small"')).toEqual([400, 'malformed-json']);
      expect(await post('scenario=small', 'application/x-www-form-urlencoded')).toEqual([400, 'invalid-input']);
      expect(await post(`{"scenario":"${'x'.repeat(70_000)}"}`)).toEqual([413, 'too-large']);
      expect(await post('{"__proto__":{"scenario":"small"}}')).toEqual([400, 'invalid-input']);
    });

    describe('before it looks into it, also from who is nobody,', () => {
      const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
      const fields = (count: number): string =>
        JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 0])));

      it.each([
        ['a body of many fields', fields(60), [400, 'too-complex']],
        ['a body of many levels', nested(2_000), [400, 'too-complex']],
        ['a body of many values', `[${'0,'.repeat(2_000)}0]`, [400, 'too-complex']],
        ['a body of many bytes', fields(7_400), [413, 'too-large']],
        ['a body that is packed', '{}', [415, 'unsupported-media-type'], { 'Content-Encoding': 'gzip' }],
      ])('%s', async (_, body, refused, headers: Record<string, string> = {}) => {
        for (const path of ['/auth/login', '/join', at('/sessions/:session/terminals'), '/none']) {
          const answer = await new Client(server).call('POST', path, body, headers);
          expect([answer.status, answer.body.code]).toEqual(refused);
        }
      });

      it('a query of many parts', async () => {
        const answer = await ana.call('GET', `/scenarios?${'a[b][c]&'.repeat(100)}`);
        expect([answer.status, answer.body.code]).toEqual([400, 'too-complex']);
      });

      it('and says little of what it does look into', async () => {
        const body = JSON.stringify({ ...(JSON.parse(fields(40)) as object), ['x'.repeat(5_000)]: 0 });
        const answer = await new Client(server).call('POST', '/join', body);
        expect([answer.status, answer.body.code, answer.body.details?.length]).toEqual([400, 'invalid-input', 10]);
        expect(JSON.stringify(answer.body).length).toBeLessThan(2_000);
      });
    });

    it('not what a route has room for, also when its client escapes every letter', async () => {
      const escaped = (text: string): string => Array.from(text, (letter) => `\\u${hex(letter)}`).join('');
      const hex = (letter: string): string => letter.charCodeAt(0).toString(16).padStart(4, '0');
      const message = `{"text":"${escaped('é'.repeat(1_000))}"}`;
      const sent = await Client.trainer(server).call('POST', at('/sessions/:session/messages'), message);
      expect(sent.status).toBeLessThan(300);
      const sessions = Array.from({ length: 400 }, () => randomUUID());
      const reset = await Client.trainer(server).call('POST', '/classes/none/reset', { sessions });
      expect(reset.body.code).toBe('class-not-found');
    });

    it.each(['/%ff', '/assets/%ff', '/api/scenarios/%ff'])('the address %s, which is none', async (path) => {
      const refused = { status: 400, code: 'malformed-request' };
      expect(await rawRequest(server.address, 'GET', path, {})).toEqual(refused);
    });

    it('names that are not ours', async () => {
      const host = async (name: string, path = '/api/sessions'): Promise<unknown[]> =>
        Object.values(await rawRequest(server.address, 'GET', path, { ...ana.headers, Host: name }));
      expect(await host('class.example')).toEqual([200, undefined]);
      for (const name of ['evil.example', '127.0.0.1.evil.example', '127.0.0.1@evil.example', '169.254.169.254']) {
        expect(await host(name)).toEqual([403, 'host-not-allowed']);
      }
      expect(await host('evil.example', '/')).toEqual([403, 'host-not-allowed']);
      expect(await host('10.1.2.3', '/api/health/live')).toEqual([200, undefined]); // a probe calls by address
    });

    it.each([
      ['another site', { Origin: 'https://evil.example' }],
      ['another port', { Origin: 'http://127.0.0.1:1' }],
      ['a sandboxed page', { Origin: 'null' }],
      ['a name that begins like ours', { Origin: 'http://127.0.0.1.evil.example' }],
      ['another site that hides its name', { 'Sec-Fetch-Site': 'cross-site' }],
      ['another site of the same domain', { 'Sec-Fetch-Site': 'same-site' }],
    ])('what a page of %s does with a learner’s cookie', async (_, headers) => {
      const { Cookie = '' } = ana.headers;
      const path = at('/api/sessions/:session');
      const refused = { status: 403, code: 'foreign-origin' };
      expect(await rawRequest(server.address, 'DELETE', path, { Cookie, ...headers })).toEqual(refused);
      expect((await ana.session(session.id)).state).toBe('open');
    });

    it('websockets from other sites, of others, and with a ticket that was used', async () => {
      const open = async (): Promise<string> =>
        server.address.replace('http', 'ws') +
        (await ana.call<{ url: string }>('POST', at('/sessions/:session/terminals'), { terminal: 't1' })).body.url;
      const foreign = { status: 403, code: 'foreign-origin' };
      const { Cookie = '' } = ana.headers;
      expect(await refusal(await open(), { Cookie, Origin: 'https://evil.example' })).toEqual(foreign);
      expect(await refusal(await open(), { Cookie })).toEqual(foreign);
      expect(await refusal(await open(), { Cookie, Origin: 'null' })).toEqual(foreign);
      const refused = { status: 403, code: 'ticket-refused' };
      expect(await refusal(await open(), { Origin: server.address })).toEqual(refused);
      const used = await open();
      await refusal(used, { Origin: server.address });
      expect(await refusal(used, ana.headers)).toEqual(refused);
    });

    it('websockets at an address that is none, without a word in the log', async () => {
      const address = `${server.address.replace('http', 'ws')}//`;
      expect(await refusal(address, ana.headers)).toEqual({ status: 400, code: 'malformed-request' });
      expect(server.log).not.toContain('Invalid URL');
    });
  });

  describe('compresses', () => {
    const read = (path: string, encoding: string): Promise<Response> =>
      fetch(server.address + path, { headers: { ...ana.headers, 'Accept-Encoding': encoding } });

    it('the files of the pages, which browsers keep', async () => {
      const script = /\/assets\/index-[^"]+\.js/.exec(await (await read('/', 'br')).text())?.[0] ?? '';
      const [plain, brotli, gzip] = await Promise.all(['identity', 'br', 'gzip'].map((each) => read(script, each)));
      const encodings = [plain, brotli, gzip].map((each) => each?.headers.get('Content-Encoding'));
      expect(encodings).toEqual([null, 'br', 'gzip']);
      expect(brotli?.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect(brotli?.headers.get('Content-Type')).toMatch(/^text\/javascript;/);
      expect(await brotli?.text()).toBe(await plain?.text());
    });

    it('pages and JSON', async () => {
      for (const path of ['/', `/s/${session.id}`, '/api/openapi.json']) {
        const { headers } = await fetch(server.address + path, {
          headers: { ...ana.headers, Accept: 'text/html, application/json', 'Accept-Encoding': 'br, gzip' },
        });
        expect([path, headers.get('Content-Encoding')]).toEqual([path, 'br']);
      }
    });

    it('no events, which come at once', async () => {
      const events = await read(at('/api/sessions/:session/events'), 'br, gzip');
      expect(events.headers.get('Content-Encoding')).toBeNull();
      const reader = events.body?.getReader();
      const first = (await reader?.read())?.value as Uint8Array | undefined;
      expect(new TextDecoder().decode(first)).toMatch(/^event: /);
      await reader?.cancel();
    });
  });

  describe('describes itself', () => {
    interface Operation {
      responses: Record<string, { content?: Record<string, { example?: unknown; schema?: { example?: unknown } }> }>;
    }

    it('with an example of what each route answers', async () => {
      const { body } = await ana.call<{ paths: Record<string, Record<string, Operation>> }>('GET', '/openapi.json');
      const without = Object.entries(body.paths).flatMap(([path, methods]) =>
        Object.entries(methods)
          .filter(([, operation]) => !hasExample(operation))
          .map(([method]) => `${method} ${path}`),
      );
      expect(without).toEqual([]);
    });

    function hasExample({ responses }: Operation): boolean {
      const success = Object.entries(responses).find(([status]) => /^[23]/.test(status));
      if (success && /^(204|3..)$/.test(success[0])) return true; // nothing to show
      const media = Object.values(success?.[1].content ?? {});
      return media.some(({ example, schema }) => (example ?? schema?.example) !== undefined);
    }

    it('to people too', async () => {
      const { status, body } = await ana.call<string>('GET', '/docs');
      expect([status, body]).toEqual([200, expect.stringContaining('swagger')]);
    });
  });

  it('tells nothing of what went wrong on our side', async () => {
    // As a newer server would leave it: this one does not know the state.
    changeRows(server, "UPDATE sessions SET state = 'suspended' WHERE id = ?", session.id);
    const answer = await ana.call('GET', at('/sessions/:session'));
    changeRows(server, "UPDATE sessions SET state = 'open' WHERE id = ?", session.id);
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({ code: 'internal-error', message: expect.stringContaining('on our side') as string });
    expect(server.log).toContain('suspended');
  });

  it('gives a websocket to a session that is over no more than anything else, and says so alike', async () => {
    const { body } = await ana.call<{ url: string }>('POST', at('/sessions/:session/terminals'), { terminal: 't1' });
    await ana.call('DELETE', at('/sessions/:session'));
    const over = { status: 409, code: 'session-not-open' };
    expect(await refusal(server.address.replace('http', 'ws') + body.url, ana.headers)).toEqual(over);
    const again = await ana.call('POST', at('/sessions/:session/terminals'), { terminal: 't1' });
    expect({ status: again.status, code: again.body.code }).toEqual(over);
  });
});
