import { readFile, readdir } from 'node:fs/promises';
import { eventually } from '../support/eventually.js';
import { Sandbox } from '../support/sandbox.js';
import { Server } from '../support/server.js';
import { fakeAt, LINKS, Trap } from './replaced-socket.js';

const MIB = 1024 * 1024;

const WELCOME = 'print $c "W", pack("NQ>Q>N", 20, 0, 0, 1);';
const FAKES = {
  'says what is no frame': { behaviour: 'print $c "HTTP/1.1 200 OK\\r\\n\\r\\n"; sleep 60', reason: 'bad-frame' },
  'announces more than a frame may hold': {
    behaviour: 'print $c "O", pack("N", 1 << 30); sleep 60',
    reason: 'bad-frame',
  },
  'hangs up at once': { behaviour: '', reason: 'lost' },
  'hangs up after its welcome': { behaviour: WELCOME, reason: 'lost' },
} as const;

describe('A learner who replaces the socket of their terminal', () => {
  let server: Server;
  let sandbox: Sandbox;
  const trap = new Trap();

  beforeAll(async () => {
    await trap.set();
    server = await Server.start({ RADOUB_DISK: '400m' });
    sandbox = await Sandbox.open(server);
  }, 120_000);

  afterAll(async () => {
    trap[Symbol.dispose]();
    await sandbox.remove();
    await server[Symbol.asyncDispose]();
  }, 60_000);

  const replace = (by: string): string =>
    `pkill -x fake-holder; pkill -f '[s]tart --name t2'; cd /run/radoub; rm -rf t2.sock; ${by}`;

  /** A program in the holder's place, that is handed each connection as $c. */
  async function fake(behaviour: string): Promise<void> {
    expect((await sandbox.sh(replace(fakeAt('t2.sock', 'fake-holder', behaviour)))).output).toMatch(/^\d+$/);
  }

  async function memory(): Promise<number> {
    return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${server.pid}/status`, 'utf8'))?.[1]);
  }

  const openFiles = async (): Promise<number> => (await readdir(`/proc/${server.pid}/fd`)).length;

  it.each(Object.entries(LINKS))(
    'by %s is not followed, and has a shell again',
    async (_, make) => {
      expect(await sandbox.sh(replace(make('t2.sock', trap.path)))).toMatchObject({ code: 0 });
      const page = await sandbox.terminal('t2');
      page.type('echo sh"e"ll\n');
      await page.sees('shell\r\n');
      page.vanish();
      expect(trap.caught).toBe(0);
    },
    60_000,
  );

  it('by a folder is told that there is no shell, and has one when it is gone', async () => {
    await sandbox.sh(replace('mkdir -p t2.sock/t2.sock'));
    await expect(sandbox.terminal('t2')).rejects.toThrow('shell-not-started');
    await sandbox.sh(replace('true'));
    const page = await sandbox.terminal('t2');
    page.vanish();
  }, 60_000);

  it.each(Object.entries(FAKES))(
    'by a program that %s is cut off',
    async (_, { behaviour, reason }) => {
      await fake(behaviour);
      const page = await sandbox.terminal('t2').catch((error: unknown) => String(error));
      const closed = typeof page === 'string' ? page : JSON.stringify(await page.closed);
      expect(closed).toContain(reason);
      expect(server.isRunning).toBe(true);
    },
    60_000,
  );

  it('by a program that floods takes no more memory than a page that draws nothing', async () => {
    await fake(`${WELCOME} my $x = "O" . pack("N", 65536) . "y" x 65536; 1 while print $c $x`);
    const before = await memory();
    const pages = await Promise.all(
      ['b', 'c', 'd'].map((hex) => sandbox.terminal('t2', { draws: 0, hello: { client: hex.repeat(32) } })),
    );
    for (const page of pages) page.socket.pause();
    const neighbour = await sandbox.terminal('t3');
    neighbour.type('echo st"i"ll served\n');
    await neighbour.sees('still served\r\n');
    expect((await memory()) - before).toBeLessThan(100 * MIB);
    for (const page of [...pages, neighbour]) page.socket.terminate();
  }, 60_000);

  it('by a program that takes nothing and says nothing leaves nothing open when the page is gone', async () => {
    await fake('sleep 60');
    const before = await openFiles();
    await expect(sandbox.terminal('t2')).rejects.toThrow('did not say welcome');
    await eventually(
      async () => (await openFiles()) <= before,
      () => 'Connections are left.',
      { withinMs: 60_000 },
    );
  }, 120_000);
});
