import { createHash, randomBytes } from 'node:crypto';
import type { SessionView } from '../src/sessions/session-view.js';
import { type Client, SMALL_SCENARIOS } from './support/client.js';
import { Server } from './support/server.js';
import { enrol } from './support/server-database.js';
import { AMID_OUTPUT, numbers } from './terminal/numbers.js';

import.meta.jest.setTimeout(60_000);

const MIB = 1024 * 1024;
const KIB = 1024;

describe('A terminal of a session', () => {
  let server: Server;
  let ana: Client;
  let session: SessionView;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: SMALL_SCENARIOS });
    ana = enrol(server);
    session = await ana.open();
  }, 120_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('has a prompt and says back what is typed', async () => {
    const page = await ana.terminal(session.id, 't1');
    await page.sees('root@tp');
    page.type('echo "é€🐳" | od -An -c; echo do"n"e\n');
    await page.sees('echo "é€🐳"');
    await page.sees('303 251 342 202 254 360 237 220 263');
    await page.sees('done\r\n');
  });

  it('has the size of the page, also when that changes', async () => {
    const page = await ana.terminal(session.id, 't2', { hello: { cols: 111, rows: 33 } });
    page.type('stty size\n');
    await page.sees('33 111\r\n');
    page.send({ type: 'resize', cols: 67, rows: 8 });
    page.type('stty size\n');
    await page.sees('8 67\r\n');
  });

  it('carries every byte value both ways', async () => {
    const page = await ana.terminal(session.id, 't3');
    page.type(`stty raw -echo; echo li"s"tens; head -c 256 | od -An -v -tx1 | tr -d " \\n"; echo e"n"d\n`);
    await page.sees('listens');
    const all = Buffer.from(Array.from({ length: 256 }, (_, value) => value));
    page.type(all);
    await page.sees(`${all.toString('hex')}end`);
  });

  it('takes a paste of a megabyte whole', async () => {
    const page = await ana.terminal(session.id, 't4');
    const pasted = randomBytes(MIB);
    page.type(`stty raw -echo; echo li"s"tens; head -c ${MIB} | md5sum\n`);
    await page.sees('listens');
    for (let sent = 0; sent < MIB; sent += 64 * KIB) page.type(pasted.subarray(sent, sent + 64 * KIB));
    await page.sees(createHash('md5').update(pasted).digest('hex'));
  });

  it('loses and doubles nothing when the connection is lost', async () => {
    const first = await ana.terminal(session.id, 't5', AMID_OUTPUT);
    first.type('PS1=; stty -echo; seq 1 100000; echo do"n"e\n');
    await first.sees('\r\n20000\r\n');
    first.vanish();
    await first.closed;
    const second = await ana.terminal(session.id, 't5', { hello: { since: first.received } });
    expect(second.welcome?.seq).toBe(first.received);
    await second.sees('done\r\n');
    expect(first.text + second.text).toContain(numbers(100_000));
  });

  it('ends with the shell’s exit code, and begins anew afterwards', async () => {
    const page = await ana.terminal(session.id, 't6');
    page.type('exit 3\n');
    expect(await page.closed).toEqual({ code: 1000, reason: 'exited' });
    expect(page.messages.at(-1)).toEqual({ type: 'exit', code: 3 });
    const anew = await ana.terminal(session.id, 't6', { hello: { since: page.received } });
    expect(anew.welcome?.seq).toBe(0);
    await anew.sees('root@tp');
  });

  it('leaves no connection to the shell when the page is gone', async () => {
    const pages = await Promise.all(
      ['b', 'c'].map((hex) => ana.terminal(session.id, 't1', { hello: { client: hex.repeat(32) } })),
    );
    for (const page of pages) page.vanish();
    const page = await ana.terminal(session.id, 't1');
    // The holder's own socket, and this page's connection.
    page.type('until [ "$(grep -c /t1.sock /proc/net/unix)" -le 2 ]; do sleep 0.1; done; echo go"n"e\n');
    await page.sees('gone\r\n');
  });
});
