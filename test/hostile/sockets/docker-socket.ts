import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../../support/eventually.js';
import type { Sandbox } from '../../support/sandbox.js';
import type { Server } from '../../support/server.js';
import { fakeAt, LINKS, memoryOf, type Site, type Trap } from './replaced-socket.js';

const MIB = 1024 * 1024;

/** Less than the five seconds that the server gives a Docker to answer: who waited for a check would wait longer. */
const MEANWHILE_MS = 4_000;

/** Besides links, a folder, which the machine's Docker cannot take the place of again. */
const IN_ITS_PLACE: typeof LINKS = { ...LINKS, 'a folder': (name) => `mkdir ${name}` };

const HEAD = 'HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\n';
const FAKES = {
  'never answers': 'sleep 60',
  'answers without end': `print $c "${HEAD}\\r\\n["; my $x = "{\\"Id\\":\\"a\\"}," x 5000; 1 while print $c $x`,
  'sends headers without end': `print $c "HTTP/1.1 200 OK\\r\\n"; my $x = "X-Long: " . "y" x 60000 . "\\r\\n"; 1 while print $c $x`,
  'answers one byte a second': `syswrite($c, $_) and sleep 1 for split //, "${HEAD}\\r\\n" . " " x 100`,
  'floods with events': `print $c "${HEAD}\\r\\n"; my $x = "{\\"Type\\":\\"container\\",\\"Action\\":\\"start\\",\\"Actor\\":{\\"ID\\":\\"a\\"},\\"timeNano\\":1}\\n" x 500; 1 while print $c $x`,
  'says what is not JSON': `print $c "${HEAD}Content-Length: 9\\r\\n\\r\\n{[[[[[[[["`,
} as const;

export function dockerSocket(site: () => Site): void {
  describe('by which the server asks their Docker', () => {
    let server: Server;
    let sandbox: Sandbox;
    let neighbour: Sandbox;
    let trap: Trap;

    beforeAll(() => {
      ({ server, sandbox, neighbour, trap } = site());
    });

    async function openFiles(): Promise<number> {
      return Number(/^FDSize:\s+(\d+)/m.exec(await readFile(`/proc/${server.pid}/status`, 'utf8'))?.[1]);
    }

    /** A check ends with an answer of some kind, and everybody else is served meanwhile. */
    async function serverIsUnimpressed(): Promise<void> {
      const verdicts = sandbox.verify();
      for (let look = 0; look < 5; look++) {
        const began = performance.now();
        expect((await sandbox.view(AbortSignal.timeout(MEANWHILE_MS))).state).toBe('open');
        expect((await neighbour.view(AbortSignal.timeout(MEANWHILE_MS))).state).toBe('open');
        expect(performance.now() - began).toBeLessThan(MEANWHILE_MS);
        await delay(100); // between looks, so that they meet different moments of the check
      }
      const { status } = await verdicts;
      expect(status).toBeLessThan(504);
      expect(server.isRunning).toBe(true);
    }

    const replace = (by: string): string => `pkill -x fake-docker; cd /run/radoub; rm -rf docker.sock; ${by}`;

    it.each(Object.entries(IN_ITS_PLACE))(
      '%s is not followed',
      async (_, make) => {
        const made = await sandbox.sh(replace(make('docker.sock', trap.path)));
        expect(made).toMatchObject({ code: 0 });
        await serverIsUnimpressed();
        expect(trap.caught).toBe(0);
      },
      60_000,
    );

    it.each(Object.entries(FAKES))(
      'one that %s wastes nobody’s time or memory',
      async (_, behaviour) => {
        const before = await memoryOf(server);
        expect((await sandbox.sh(replace(fakeAt('docker.sock', 'fake-docker', behaviour)))).output).toMatch(/^\d+$/);
        await serverIsUnimpressed();
        expect((await memoryOf(server)) - before).toBeLessThan(200 * MIB);
        expect(await openFiles()).toBeLessThanOrEqual(1024);
      },
      60_000,
    );

    it('its own Docker is heard again when it is back', async () => {
      await sandbox.sh(`${replace('true')}; pkill -x dockerd`);
      await eventually(
        async () => (await sandbox.sh('docker run -dit alpine sh')).code === 0,
        () => 'Docker did not come back.',
        { everyMs: 250, withinMs: 60_000 },
      );
      await eventually(
        async () => {
          const step = (await (await sandbox.verify()).json()) as { checks?: { verdict: { status: string } }[] };
          return (step.checks ?? []).some(({ verdict }) => verdict.status === 'passed');
        },
        () => `No check sees the new container:\n${server.log}`,
        { everyMs: 500, withinMs: 60_000 },
      );
    }, 150_000);
  });
}
