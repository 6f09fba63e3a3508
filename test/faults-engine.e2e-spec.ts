import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { SessionView } from '../src/sessions/session-view.js';
import { type Client, inMachineOf, sandboxes, SMALL_SCENARIOS } from './support/client.js';
import { docker, objectsOf } from './support/engine-objects.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { enrol } from './support/server-database.js';
import type { Page } from './terminal/page.js';

const run = promisify(execFile);
const IMAGES = resolve(import.meta.dirname, '../sandbox-images');

import.meta.jest.setTimeout(90_000);

describe('When the engine is killed', () => {
  let server: Server;
  let ana: Client;
  let session: SessionView;
  let machine: string;
  let terminal: Page;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: SMALL_SCENARIOS });
    ana = enrol(server);
    session = await ana.open();
    machine = `radoub-${(await sandboxes(server, session.id))[0]?.id ?? ''}`;
    terminal = await ana.terminal(session.id, 't1');
    terminal.type('kept=kept; echo re"a"dy\n');
    await terminal.sees('ready');
  }, 120_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  }, 60_000);

  async function killEngine(): Promise<void> {
    const pidFile = join(process.env['RADOUB_TEST_DIR'] ?? '', 'engine/docker.pid');
    process.kill(Number(await readFile(pidFile, 'utf8')), 'SIGKILL');
  }

  async function untilReady(): Promise<void> {
    await eventually(
      async () => (await ana.call('GET', '/health/ready')).status === 200,
      () => `The server is not ready again:\n${server.log}`,
      { withinMs: 60_000, everyMs: 100 },
    );
  }

  it('newcomers are told to try again, and those who work keep their session', async () => {
    await killEngine();
    const ben = enrol(server);
    const { status, body, headers } = await ben.call('POST', '/sessions', { scenario: 'small' });
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'engine-unavailable', '5']);
    expect(body.message).toBe(
      'The Docker engine does not answer right now. Sessions are kept; please try again in a moment.',
    );
    expect((await ana.call('GET', '/health/ready')).status).toBe(503);
    expect((await ana.call('GET', '/health/live')).status).toBe(200);
    expect((await ana.session(session.id)).state).toBe('open');
    await untilReady();
    expect((await ben.call('GET', '/sessions')).body).toEqual([]);
  });

  it('checks turn green by themselves again, on the same machine', async () => {
    const page = await ana.follow(session.id);
    const own = await sandboxes(server, session.id);
    expect(own.map(({ id, state }) => [`radoub-${id}`, state])).toEqual([[machine, 'claimed']]);
    await inMachineOf(server, session.id, 'docker', 'network', 'create', 'first');
    await page.hasVerdict('first', 'exists', 'passed');
    page[Symbol.dispose]();
  });

  it('the shell is the same, too', async () => {
    const again = await ana.terminal(session.id, 't1', { hello: { since: terminal.received } });
    again.type('echo "still $kept"\n');
    await again.sees('still kept');
  });

  it('a machine that was being made is made again, and nothing of the first is left', async () => {
    const cara = enrol(server);
    const asked = cara.call<SessionView>('POST', '/sessions', { scenario: 'small' });
    await eventually(
      async () => (await objectsOf(server.stateDir)).filter((each) => each.startsWith('container')).length === 2,
      () => 'No second machine was begun.',
      { everyMs: 5 },
    );
    await killEngine();
    await asked;
    await untilReady();
    const second = await cara.open();
    const [own] = (await sandboxes(server, second.id)).filter(({ state }) => state === 'claimed');
    const wanted = [machine, `radoub-${own?.id ?? ''}`].flatMap((name) =>
      ['container', 'network', 'volume'].map((part) => `${part} ${name}`),
    );
    let left: string[] = [];
    await eventually(
      async () => (left = await objectsOf(server.stateDir)).sort().join() === wanted.sort().join(),
      () => `The engine holds ${left.join(', ')} and not ${wanted.join(', ')}`,
      { withinMs: 60_000, everyMs: 100 },
    );
  });

  it('a session can be ended meanwhile, and its machine goes when the engine is back', async () => {
    await killEngine();
    expect((await ana.call('DELETE', `/sessions/${session.id}`)).status).toBe(204);
    expect((await ana.session(session.id)).state).toBe('ended');
    await eventually(
      async () => !(await docker('ps', '-a', '--format', '{{.Names}}').catch(() => machine)).includes(machine),
      () => `The machine of the ended session is still there:\n${server.log}`,
      { withinMs: 60_000, everyMs: 100 },
    );
  });
});

describe('A second engine', () => {
  it('does not run on the folder of one that does, whatever its pid file says', async () => {
    const dir = join(process.env['RADOUB_TEST_DIR'] ?? '', 'engine');
    const pidFile = join(dir, 'docker.pid');
    const pid = await readFile(pidFile, 'utf8');
    try {
      await rm(pidFile);
      const second = run(join(IMAGES, 'engine/start-engine'), [dir], { env: { PATH: process.env['PATH'] } });
      await expect(second).rejects.toThrow('another engine runs on');
    } finally {
      await writeFile(pidFile, pid);
    }
    expect(await docker('version', '--format', '{{.Server.Version}}')).not.toBe('');
  });
});

describe('An engine whose containerd does not come', () => {
  it('says so, with what containerd said, and leaves nothing running', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'radoub-engine-'));
    const env = { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`, RADOUB_NETNS: basename(dir).toLowerCase() };
    await mkdir(join(dir, 'exec'));
    await writeFile(join(dir, 'exec/containerd'), 'a file where its folder should be');
    try {
      const started = run(join(IMAGES, 'engine/start-engine'), [dir], { env });
      await expect(started).rejects.toThrow(/not a directory[^]*start-engine: containerd does not come/);
      await expect(run('pgrep', ['-f', dir])).rejects.toThrow();
    } finally {
      await run(join(IMAGES, 'engine/stop-engine'), [dir], { env });
      await rm(dir, { recursive: true });
    }
  });
});
