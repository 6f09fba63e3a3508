import type { ClassView } from '../src/classes/class-view.js';
import type { SessionView } from '../src/sessions/session-view.js';
import { Client, SMALL_SCENARIOS } from './support/client.js';
import { Server } from './support/server.js';
import { enrol } from './support/server-database.js';
import { dismiss, employ } from './support/trainers.js';

import.meta.jest.setTimeout(60_000);

/** One column for each caller. */
type Row = readonly [
  method: string,
  path: string,
  body: object | undefined,
  nobody: string,
  otherLearner: string,
  owner: string,
  /** Logged in, and of none of the learners here. */
  otherTrainer: string,
  admin: string,
  /** An admin's token that only reads. */
  reader: string,
  /** The trainer of the owner's class, where it is another answer than an admin's. */
  teacher?: string,
];

const HIDDEN = '404 session-not-found';
const WHO = '401 unauthenticated';
const NOT_YOURS = '403 forbidden';
const NARROW = '403 scope-too-narrow';
const INVALID = '400 invalid-input';
const NO_STEP = '404 step-not-found';
const NO_CHECK = '404 check-not-found';
const NO_SANDBOX = '404 sandbox-not-found';
const ANSWER = { check: 'none', answer: '' };
const NO_HINT = { step: 'none', check: 'none' };
const REFUSED = { trainer: 'none', allowed: false };
const NO_HOOK = '404 webhook-not-found';
const NO_OPENID = '404 openid-off';
const UNRECORDED = '404 recording-not-found';
const NO_MORE = '409 extension-limit';
const FULL = '503 at-capacity';
const NO_CLASS = '404 class-not-found';
const NO_LEARNER = '404 learner-not-found';
const CLASSLESS = '404 not-in-a-class';
const CODELESS = '404 join-refused';
/** A session that is in no class. */
const ELSEWHERE = { sessions: ['6f1c0a52-6f0b-4d38-9d0c-0c6f8f1d9a10'] };

/** Every route, each called so that being let in changes nothing. The last row does, so it comes last. */
const ROUTES: readonly Row[] = [
  ['GET', '/scenarios', undefined, '200', '200', '200', '200', '200', '200'],
  ['GET', '/scenarios/{id}', undefined, '200', '200', '200', '200', '200', '200'],
  ['GET', '/left-out-scenarios', undefined, WHO, NOT_YOURS, NOT_YOURS, '200', '200', '200'],
  ['GET', '/health/live', undefined, '200', '200', '200', '200', '200', '200'],
  ['GET', '/health/ready', undefined, '200', '200', '200', '200', '200', '200'],
  ['GET', '/metrics', undefined, '200', '200', '200', '200', '200', '200'],
  ['GET', '/auth/visitor', undefined, '200', '200', '200', '200', '200', '200'],
  ['GET', '/auth/login', undefined, WHO, NOT_YOURS, NOT_YOURS, '200', '200', '200'],
  ['POST', '/auth/login', {}, INVALID, INVALID, INVALID, INVALID, INVALID, INVALID],
  ['POST', '/auth/password', {}, WHO, NOT_YOURS, NOT_YOURS, INVALID, NARROW, NARROW],
  ['GET', '/auth/tokens', undefined, WHO, NOT_YOURS, NOT_YOURS, '200', '200', '200'],
  ['POST', '/auth/tokens', {}, WHO, NOT_YOURS, NOT_YOURS, INVALID, NARROW, NARROW],
  ['DELETE', '/auth/tokens/{id}', undefined, WHO, NOT_YOURS, NOT_YOURS, '404 token-not-found', NARROW, NARROW],
  ['GET', '/auth/methods', undefined, '200', '200', '200', '200', '200', '200'],
  ['GET', '/auth/openid', undefined, NO_OPENID, NO_OPENID, NO_OPENID, NO_OPENID, NO_OPENID, NO_OPENID],
  ['GET', '/auth/openid/callback', undefined, NO_OPENID, NO_OPENID, NO_OPENID, NO_OPENID, NO_OPENID, NO_OPENID],
  ['DELETE', '/auth/login', undefined, WHO, NOT_YOURS, NOT_YOURS, '204', NARROW, NARROW],
  // The server has room for one sandbox, which the owner has: others are let in, and find it full.
  ['POST', '/sessions', { scenario: 'small' }, WHO, FULL, '201', FULL, FULL, NARROW],
  ['GET', '/sessions', undefined, WHO, '200', '200', '200', '200', '200'],
  ['GET', '/sessions/{id}', undefined, WHO, HIDDEN, '200', HIDDEN, '200', '200'],
  ['GET', '/sessions/{id}/events', undefined, WHO, HIDDEN, '200', HIDDEN, '200', '200'],
  ['POST', '/sessions/{id}/terminals', { terminal: 't1' }, WHO, HIDDEN, '201', HIDDEN, '201', NARROW],
  ['POST', '/sessions/{id}/extend', { minutes: 1 }, WHO, HIDDEN, NO_MORE, HIDDEN, '200', NARROW],
  ['POST', '/sessions/{id}/resume', undefined, WHO, HIDDEN, '200', HIDDEN, '200', NARROW],
  ['POST', '/sessions/{id}/reset', { step: 'none' }, WHO, HIDDEN, NO_STEP, HIDDEN, NO_STEP, NARROW],
  ['POST', '/sessions/{id}/steps/{step}/open', undefined, WHO, HIDDEN, '200', HIDDEN, '200', NARROW],
  ['POST', '/sessions/{id}/steps/{step}/verify', undefined, WHO, HIDDEN, '200', HIDDEN, '200', NARROW],
  ['POST', '/sessions/{id}/steps/{step}/answer', ANSWER, WHO, HIDDEN, NO_CHECK, HIDDEN, NO_CHECK, NARROW],
  ['GET', '/sessions/{id}/steps/{step}/outputs', undefined, WHO, NOT_YOURS, NOT_YOURS, HIDDEN, '200', '200'],
  ['GET', '/sessions/{id}/help', undefined, WHO, HIDDEN, '200', HIDDEN, '200', '200'],
  ['PUT', '/sessions/{id}/hand', { raised: false }, WHO, HIDDEN, '200', HIDDEN, '200', NARROW],
  ['POST', '/sessions/{id}/messages', { text: 'Hello' }, WHO, NOT_YOURS, NOT_YOURS, HIDDEN, '200', NARROW],
  ['POST', '/sessions/{id}/hints', NO_HINT, WHO, NOT_YOURS, NOT_YOURS, HIDDEN, NO_STEP, NARROW],
  ['POST', '/sessions/{id}/typing', undefined, WHO, NOT_YOURS, NOT_YOURS, HIDDEN, '200', NARROW],
  ['PUT', '/sessions/{id}/typing', REFUSED, WHO, HIDDEN, '200', NOT_YOURS, NOT_YOURS, NOT_YOURS],
  ['DELETE', '/sessions/{id}/typing', undefined, WHO, NOT_YOURS, NOT_YOURS, HIDDEN, '200', NARROW],
  ['GET', '/sessions/{id}/docker', undefined, WHO, HIDDEN, '200', HIDDEN, '200', '200'],
  ['GET', '/sessions/{id}/recordings', undefined, WHO, HIDDEN, '200', HIDDEN, '200', '200'],
  [
    'GET',
    '/sessions/{id}/recordings/{terminal}.cast',
    undefined,
    WHO,
    HIDDEN,
    UNRECORDED,
    HIDDEN,
    UNRECORDED,
    UNRECORDED,
  ],
  ['GET', '/sandboxes', undefined, WHO, NOT_YOURS, NOT_YOURS, NOT_YOURS, '200', '200', NOT_YOURS],
  ['POST', '/sandboxes/{id}/reset', undefined, WHO, NOT_YOURS, NOT_YOURS, NOT_YOURS, NO_SANDBOX, NARROW, NOT_YOURS],
  ['DELETE', '/sandboxes/{id}', undefined, WHO, NOT_YOURS, NOT_YOURS, NOT_YOURS, NO_SANDBOX, NARROW, NOT_YOURS],
  ['GET', '/join', undefined, WHO, CLASSLESS, '200', NOT_YOURS, NOT_YOURS, NOT_YOURS],
  ['GET', '/join/{code}', undefined, CODELESS, CODELESS, CODELESS, CODELESS, CODELESS, CODELESS],
  ['POST', '/join', {}, INVALID, INVALID, INVALID, INVALID, INVALID, NARROW],
  ['POST', '/join/back', {}, INVALID, INVALID, INVALID, INVALID, INVALID, NARROW],
  ['POST', '/join/code', undefined, WHO, CLASSLESS, '200', NOT_YOURS, NOT_YOURS, NOT_YOURS],
  ['GET', '/classes', undefined, WHO, NOT_YOURS, NOT_YOURS, '200', '200', '200'],
  ['POST', '/classes', {}, WHO, NOT_YOURS, NOT_YOURS, INVALID, INVALID, NARROW],
  ['GET', '/classes/{id}', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', '200'],
  ['PATCH', '/classes/{id}', {}, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', NARROW],
  ['POST', '/classes/{id}/code', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', NARROW],
  ['DELETE', '/classes/{id}/code', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', NARROW],
  ['GET', '/classes/{id}/learners', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', '200'],
  ['POST', '/classes/{id}/learners/{learner}/code', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, NO_LEARNER, NARROW],
  ['DELETE', '/classes/{id}/learners/{learner}', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, NO_LEARNER, NARROW],
  ['GET', '/classes/{id}/board', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', '200'],
  ['GET', '/classes/{id}/board/events', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', '200'],
  ['GET', '/classes/{id}/results', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', '200'],
  ['GET', '/classes/{id}/readiness', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', '200'],
  ['POST', '/classes/{id}/reset', ELSEWHERE, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', NARROW],
  ['POST', '/classes/{id}/extend', { minutes: 1 }, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', NARROW],
  ['POST', '/classes/{id}/message', { text: 'Hello' }, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', NARROW],
  ['POST', '/classes/{id}/stop', ELSEWHERE, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', NARROW],
  ['GET', '/webhooks', undefined, WHO, NOT_YOURS, NOT_YOURS, '200', '200', '200'],
  ['POST', '/webhooks', {}, WHO, NOT_YOURS, NOT_YOURS, INVALID, INVALID, NARROW],
  ['POST', '/webhooks/{id}/test', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_HOOK, NO_HOOK, NARROW],
  ['DELETE', '/webhooks/{id}', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_HOOK, NO_HOOK, NARROW],
  ['GET', '/audit', undefined, WHO, NOT_YOURS, NOT_YOURS, NOT_YOURS, '200', '200', NOT_YOURS],
  ['DELETE', '/sessions/{id}', undefined, WHO, HIDDEN, '204', HIDDEN, '204', NARROW],
  ['POST', '/classes/{id}/prepare', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', NARROW],
  ['POST', '/classes/{id}/close', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '200', NARROW],
  ['DELETE', '/classes/{id}', undefined, WHO, NOT_YOURS, NOT_YOURS, NO_CLASS, '204', NARROW, NO_CLASS],
];

describe('The API of a server that is not open to visitors', () => {
  let server: Server;
  let owner: Client;
  let session: SessionView;
  let teacher: Client;
  let classroom: ClassView;

  beforeAll(async () => {
    server = await Server.start({
      RADOUB_SCENARIOS: SMALL_SCENARIOS,
      RADOUB_OPEN: 'false',
      RADOUB_MAX_SANDBOXES: '1',
    });
    teacher = employ(server);
    const wish = { name: 'CDA', scenarios: ['small'], expected: 1, extensionMinutes: 0 };
    classroom = (await teacher.call<ClassView>('POST', '/classes', wish)).body;
    owner = new Client(server);
    await owner.call('POST', '/join', { code: classroom.code, name: 'Ana' });
    session = await owner.open();
  }, 120_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  }, 60_000);

  /** The status, and the code of a refusal. */
  async function answer(caller: Client, [method, path, body]: Row): Promise<string> {
    const ids: Record<string, string> = { scenarios: 'small', sandboxes: 'aaaaaaaaaa', classes: classroom.id };
    const id = ids[path.split('/')[1] ?? ''] ?? session.id;
    const address = path.replace('{id}', id).replace('{step}', 'first').replace('{code}', 'QUAI-QUAI-10');
    if (path.endsWith('/events')) return answerOfStream(caller, address);
    const { status, body: said } = await caller.call<{ code?: string } | undefined>(method, address, body);
    return status < 400 ? String(status) : `${status} ${said?.code ?? ''}`;
  }

  async function answerOfStream(caller: Client, path: string): Promise<string> {
    const response = await fetch(`${server.address}/api${path}`, { headers: caller.headers });
    if (response.status !== 200) return `${response.status} ${((await response.json()) as { code: string }).code}`;
    await response.body?.cancel();
    return '200';
  }

  /** A token as a cookie, a log-in as a token: neither is good for the other. */
  function swapped({ known: { token, cookie } }: Client): Client {
    if (token !== undefined) return new Client(server, { cookie: `radoub-trainer=${token}` });
    return new Client(server, { token: cookie?.replace('radoub-trainer=', '') ?? '' });
  }

  it('has no route of which it is not tried who may call it', async () => {
    const { body } = await owner.call<{ paths: Record<string, object> }>('GET', '/openapi.json');
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api', '')}`),
    );
    expect(described.sort()).toEqual(ROUTES.map(([method, path]) => `${method} ${path}`).sort());
  });

  const NAMED = ROUTES.map((row) => ({ route: `${row[0]} ${row[1]}`, row }));
  it.each(NAMED)('lets in whom it should, and nobody else: $route', async ({ row }) => {
    const [, , , nobody, otherLearner, own, otherTrainer, admin, reader, teachers = admin] = row;
    const removed = [employ(server), employ(server, { scope: 'account' })];
    for (const each of removed) dismiss(server, each);
    const past = Date.now() - 1;
    const unknown = [
      new Client(server),
      new Client(server, { cookie: `radoub=${'x'.repeat(43)}` }),
      new Client(server, { token: 'x'.repeat(43) }),
      new Client(server, { token: owner.known.cookie?.replace('radoub=', '') ?? '' }),
      employ(server, { role: 'admin', expiresAt: past }),
      employ(server, { role: 'admin', expiresAt: past, scope: 'account' }),
      swapped(employ(server, { role: 'admin' })),
      swapped(employ(server, { role: 'admin', scope: 'account' })),
      ...removed,
    ];
    for (const caller of unknown) expect(await answer(caller, row)).toBe(nobody);
    expect(await answer(enrol(server), row)).toBe(otherLearner);
    expect(await answer(owner, row)).toBe(own);
    expect(await answer(employ(server, { scope: 'account' }), row)).toBe(otherTrainer);
    expect(await answer(Client.trainer(server), row)).toBe(admin);
    expect(await answer(employ(server, { role: 'admin', scope: 'read' }), row)).toBe(reader);
    expect(await answer(teacher, row)).toBe(teachers);
  });

  it('makes nobody known who only asks', async () => {
    const { status, headers } = await new Client(server).call('POST', '/sessions', { scenario: 'small' });
    expect([status, headers.getSetCookie()]).toEqual([401, []]);
  });

  it('tells its numbers to other computers only for a token', async () => {
    const elsewhere = { 'X-Forwarded-For': '203.0.113.7' };
    const read = async (caller: Client): Promise<number> =>
      (await caller.call('GET', '/metrics', undefined, elsewhere)).status;
    expect(await read(new Client(server))).toBe(403);
    expect(await read(Client.trainer(server))).toBe(200);
  });
});
