import { readFile } from 'node:fs/promises';
import type { SessionView, TicketView } from '../src/sessions/session-view.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { AMID_OUTPUT, numbers } from './terminal/numbers.js';
import { Page, type PageOptions } from './terminal/page.js';

const MIB = 1024 * 1024;

describe('A learner’s terminal', () => {
  let server: Server;
  let cookie: string;
  let session: SessionView;

  beforeAll(async () => {
    server = await Server.start();
    const opened = await call('POST', '/sessions', { scenario: 'docker-networks' });
    cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    session = (await opened.json()) as SessionView;
    await isOpen();
  }, 120_000);

  afterAll(async () => {
    await call('DELETE', `/sessions/${session.id}`);
    await server[Symbol.asyncDispose]();
  }, 60_000);

  function call(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { Origin: server.address, Cookie: cookie, 'Content-Type': 'application/json' };
    return fetch(`${server.address}/api${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  }

  async function isOpen(): Promise<void> {
    await eventually(
      async () => {
        session = (await (await call('GET', `/sessions/${session.id}`)).json()) as SessionView;
        return session.state === 'open';
      },
      () => `The session is ${JSON.stringify(session)}`,
      { withinMs: 90_000 },
    );
  }

  async function open(terminal: string, options: Partial<PageOptions> = {}): Promise<Page> {
    const { url } = (await (
      await call('POST', `/sessions/${session.id}/terminals`, { terminal })
    ).json()) as TicketView;
    const headers = { Origin: server.address, Cookie: cookie };
    return Page.open(server.address.replace('http', 'ws') + url, { headers, ...options });
  }

  it('is a shell on their own machine, with a Docker of its own', async () => {
    const page = await open('t1', { hello: { cols: 111, rows: 33 } });
    page.type('stty size; whoami; pwd; docker info --format "{{.ServerVersion}} an"swers\n');
    await page.sees('33 111\r\nroot\r\n/root\r\n');
    await page.sees('answers');
  });

  it('loses and doubles nothing when the server is killed in the middle', async () => {
    const before = await open('t2', AMID_OUTPUT);
    before.type('PS1=; stty -echo; seq 1 100000; echo do"n"e\n');
    await before.sees('\r\n20000\r\n');
    await server.kill();
    await before.closed;
    await server.start();

    const after = await open('t2', { hello: { since: before.received } });
    expect(after.welcome?.seq).toBe(before.received);
    await after.sees('done\r\n');
    expect(before.text + after.text).toContain(numbers(100_000));
  }, 60_000);

  it('leaves no connection of pages that are gone', async () => {
    const page = await open('t3');
    const others = await Promise.all(['b', 'c', 'd'].map((hex) => open('t3', { hello: { client: hex.repeat(32) } })));
    for (const other of others) other.vanish();
    // The holder's own socket, and this page's connection.
    page.type('until [ "$(grep -c /t3.sock /proc/net/unix)" -le 2 ]; do sleep 0.1; done; echo go"n"e\n');
    await page.sees('gone\r\n');
  });

  it('floods no server, and has little left to draw after Ctrl-C', async () => {
    const page = await open('t4');
    page.type('yes\n');
    await eventually(
      () => page.received > 20 * MIB,
      () => 'Too little floods.',
      { withinMs: 60_000 },
    );
    expect(await residentBytes(server.pid)).toBeLessThan(400 * MIB);
    // What is on its way when the key is pressed still has to be drawn, so it must be little.
    const before = page.received;
    page.type('\x03');
    await page.sees('^C');
    expect(page.received - before).toBeLessThan(MIB / 2);
  }, 120_000);

  it('comes back on the fresh machine of a reset', async () => {
    const page = await open('t1');
    page.type('touch old; ls\n');
    await page.sees('old');
    await call('POST', `/sessions/${session.id}/reset`, {});
    expect((await page.closed).code).toBe(1012);
    await isOpen();
    const fresh = await open('t1', { hello: { since: page.received } });
    expect(fresh.welcome).toMatchObject({ seq: 0, typed: 0 });
    fresh.type('ls; echo li"s"ted\n');
    await fresh.sees('listed\r\n');
    expect(fresh.text).not.toContain('old');
  }, 120_000);

  it('ends with the session', async () => {
    const page = await open('t1');
    await call('DELETE', `/sessions/${session.id}`);
    expect(await page.closed).toEqual({ code: 4001, reason: 'ended' });
  });
});

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
