import { eventually } from '../../support/eventually.js';
import type { Sandbox } from '../../support/sandbox.js';
import type { Server } from '../../support/server.js';
import { fakeAt, LINKS, memoryOf, type Site, type Trap } from './replaced-socket.js';

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

export function terminalSocket(site: () => Site): void {
  describe('of their terminal', () => {
    let server: Server;
    let sandbox: Sandbox;
    let trap: Trap;

    beforeAll(() => {
      ({ server, sandbox, trap } = site());
    });

    const replace = (by: string): string =>
      `pkill -x fake-holder; pkill -f '[s]tart --name t2'; cd /run/radoub; rm -rf t2.sock; ${by}`;

    /** A program in the holder's place, that is handed each connection as $c. */
    async function fake(behaviour: string): Promise<void> {
      expect((await sandbox.sh(replace(fakeAt('t2.sock', 'fake-holder', behaviour)))).output).toMatch(/^\d+$/);
    }

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
      const before = await memoryOf(server);
      const pages = await Promise.all(
        ['b', 'c', 'd'].map((hex) => sandbox.terminal('t2', { draws: 0, hello: { client: hex.repeat(32) } })),
      );
      for (const page of pages) page.socket.pause();
      const neighbour = await sandbox.terminal('t3');
      neighbour.type('echo st"i"ll served\n');
      await neighbour.sees('still served\r\n');
      expect((await memoryOf(server)) - before).toBeLessThan(100 * MIB);
      for (const page of [...pages, neighbour]) page.socket.terminate();
    }, 60_000);

    it('by a program that takes nothing and says nothing leaves nothing open when the page is gone', async () => {
      // It goes when its line does, which it would see as something to read.
      await fake('my $line = ""; vec($line, fileno($c), 1) = 1; select($line, undef, undef, undef)');
      const fakes = async (): Promise<number> => Number((await sandbox.sh('pgrep -c -x fake-holder')).output);
      expect(await fakes()).toBe(1);
      const page = await sandbox.knock('t2');
      await eventually(
        async () => (await fakes()) === 2,
        () => 'Nobody came to the program.',
      );
      expect(page.welcome).toBeUndefined();
      page.vanish();
      await eventually(
        async () => (await fakes()) === 1,
        () => 'A connection is left.',
      );
    }, 60_000);
  });
}
