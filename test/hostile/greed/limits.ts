import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { docker } from '../../support/engine-objects.js';
import { eventually } from '../../support/eventually.js';
import type { Sandbox } from '../../support/sandbox.js';
import type { Server } from '../../support/server.js';
import type { Site } from './site.js';

export const MIB = 1024 * 1024;
export const CAPS = { memory: 384 * MIB, pids: 256, disk: 256 * MIB };

const run = async (command: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(command, args)).stdout;

/** Sum in bytes over a folder's entries; Docker removes a full log before it opens the next, so one may be gone. */
async function sizeOfFiles(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = names.map(async (name) => (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

export function limits(site: () => Site): void {
  describe('meets each limit of a sandbox', () => {
    let server: Server;
    let sandbox: Sandbox;
    let neighbour: Sandbox;

    beforeAll(() => {
      ({ server, greedy: sandbox, neighbour } = site());
    });

    async function inGroup(controller: string, v1: string, v2: string): Promise<string> {
      const dir = await sandbox.cgroup(controller);
      return readFile(`${dir}/${v1}`, 'utf8').catch(() => readFile(`${dir}/${v2}`, 'utf8'));
    }

    /** How often the kernel ended a process of the sandbox for want of memory. */
    async function killed(): Promise<number> {
      const text = await inGroup('memory', 'memory.oom_control', 'memory.events');
      return Number(/^oom_kill (\d+)/m.exec(text)?.[1]);
    }

    async function othersAreWell(): Promise<void> {
      const began = performance.now();
      expect((await neighbour.sh('docker run --rm alpine echo well')).output).toBe('well');
      expect((await neighbour.view(AbortSignal.timeout(10_000))).state).toBe('open');
      expect(performance.now() - began).toBeLessThan(20_000); // of which a busy machine takes some by itself
    }

    it('memory: a shell that wants more is ended, and nobody else', async () => {
      const before = await killed();
      const { code } = await sandbox.sh(`perl -e '$x = "x" x ${2 * CAPS.memory}'`);
      expect(code).toBe(137);
      expect(await killed()).toBeGreaterThan(before);
      const most = Number(await inGroup('memory', 'memory.max_usage_in_bytes', 'memory.peak'));
      expect(most).toBeLessThanOrEqual(CAPS.memory);
      await sandbox.dockerAnswers();
      await othersAreWell();
    }, 60_000);

    it('memory: so is a container inside', async () => {
      const ended = await sandbox.sh('docker run --rm ubuntu perl -e "\\$x = 1 x 1e9"', { withinMs: 60_000 });
      expect(ended).toEqual({ code: 137, output: '' });
      await sandbox.dockerAnswers();
      await othersAreWell();
    }, 90_000);

    it('memory: files in memory count, and what no killing frees ends at most the sandbox, which comes back', async () => {
      const fill = 'mkdir -p /tmp/ram; mount -t tmpfs -o size=4g ram /tmp/ram; head -c 2g /dev/zero >/tmp/ram/full';
      await sandbox.sh(fill, { withinMs: 60_000 });
      await othersAreWell();
      await sandbox.sh('umount -l /tmp/ram');
      await eventually(
        async () =>
          (await sandbox.view()).state === 'open' && (await sandbox.sh('docker version >/dev/null')).code === 0,
        () => `The sandbox did not come back:\n${server.log}`,
        { everyMs: 500, withinMs: 60_000 },
      );
    }, 120_000);

    it('CPU: as many burners as it likes get one core', async () => {
      const used = async (): Promise<number> => {
        const text = await inGroup('cpuacct', 'cpuacct.usage', 'cpu.stat');
        return text.includes('usage_usec') ? Number(/usage_usec (\d+)/.exec(text)?.[1]) / 1e6 : Number(text) / 1e9;
      };
      const idle = await used();
      const burning = sandbox.sh('for each in 1 2 3; do timeout 60 sh -c "while :; do :; done" & done; wait');
      await eventually(
        async () => (await used()) > idle + 0.3,
        () => 'Nothing burns.',
      );
      const [began, before] = [performance.now(), await used()];
      await delay(1_000); // what is measured is a rate, over ten of the periods in which the kernel allots it
      const cores = ((await used()) - before) / ((performance.now() - began) / 1000);
      expect(cores).toBeLessThan(1.2);
      await sandbox.sh('pkill -x timeout');
      await burning;
    }, 60_000);

    it('processes: a fork bomb ends at the cap and leaves the others alone', async () => {
      const bomb = sandbox.perl('for (1 .. 5000) { my $p = fork; if (defined $p && !$p) { sleep 60; exit } } sleep 60');
      await eventually(
        async () => Number(await inGroup('pids', 'pids.current', 'pids.current')) >= CAPS.pids - 5,
        () => 'The bomb did not go off.',
      );
      await othersAreWell();
      expect(Number(await inGroup('pids', 'pids.current', 'pids.current'))).toBeLessThanOrEqual(CAPS.pids);
      // From outside: inside there is no room for a process that would end the others.
      await run('pkill', '-x', '--ns', String(await sandbox.pid()), '--nslist', 'pid', 'perl');
      await bomb;
      await sandbox.dockerAnswers();
      expect((await sandbox.sh('docker run --rm alpine echo again')).output).toBe('again');
    }, 60_000);

    it('disk: root, images, volumes and logs share one file, which ends at the cap', async () => {
      const disk = `${await sandbox.store()}/_data/disk.ext4`;
      const fill = `docker run -d --name noise alpine yes 'a line of a log' >/dev/null
      docker volume create full >/dev/null; head -c 60m /dev/zero >/root/first
      docker run --rm -v full:/full alpine sh -c 'cat /dev/zero >/full/all' 2>&1; head -c 1m /dev/zero 2>&1 >/root/more`;
      expect((await sandbox.sh(fill, { withinMs: 60_000 })).output).toContain('No space left on device');
      expect((await stat(disk)).size).toBe(CAPS.disk);
      let used = 0;
      // What was written may still be in memory, which the kernel would take to the disk within half a minute or so.
      await run('sync', '-f', `${await sandbox.store()}/disk`);
      await eventually(
        async () => (used = (await stat(disk)).blocks * 512) > CAPS.disk * 0.85,
        () => `Of the disk’s file only ${used} bytes are used.`,
        { everyMs: 100, withinMs: 60_000 },
      );
      expect(used).toBeLessThanOrEqual(CAPS.disk * 1.02);
      await othersAreWell();
      const tidy = await sandbox.sh('rm -f /root/first /root/more; docker rm -f noise && docker volume rm full');
      expect(tidy).toEqual({ code: 0, output: 'noise\nfull' });
      expect((await sandbox.sh('docker run --rm alpine echo again')).output).toBe('again');
    }, 180_000);

    it('disk: files without content are counted too, and can be deleted', async () => {
      const create = 'mkdir "/root/many"; my $n = 0; while (open(my $f, ">", "/root/many/$n")) { $n++ } print "$!"';
      expect((await sandbox.perl(create, { withinMs: 60_000 })).output).toBe('No space left on device');
      expect((await sandbox.sh('rm -rf /root/many; docker run --rm alpine echo again')).output).toBe('again');
    }, 90_000);

    it('disk: no other place takes more than it may', async () => {
      const fills = (path: string, megabytes: number): string =>
        `head -c ${megabytes}m /dev/zero >${path} 2>/dev/null; wc -c <${path}; rm -f ${path}`;
      const written = async (script: string): Promise<number> =>
        Number((await sandbox.sh(script)).output.split('\n').at(-1));
      expect(await written(fills('/dev/shm/full', 200))).toBeLessThanOrEqual(64 * MIB);
      expect(await written(fills('/dev/full-of-data', 200))).toBeLessThanOrEqual(64 * MIB);
      expect(await written(fills('/run/radoub/full', 1))).toBeLessThanOrEqual(64 * 1024);
      const names =
        'for n in $(seq 40); do touch /run/radoub/n$n 2>/dev/null || break; done; ls /run/radoub | wc -l; rm -f /run/radoub/n*';
      expect(Number((await sandbox.sh(names)).output.split('\n')[0])).toBeLessThanOrEqual(16);
      const inMemory =
        'head -c 100m /dev/zero >/sys/fs/cgroup/full && cat /sys/fs/cgroup/memory/memory.usage_in_bytes; rm -f /sys/fs/cgroup/full';
      const used = (await sandbox.sh(inMemory)).output;
      if (/^\d+$/.test(used)) expect(Number(used)).toBeGreaterThan(100 * MIB);
    }, 60_000);

    it('what Docker keeps on the host’s own disk does not grow', async () => {
      const [log, hostsFile, upper] = (
        await docker('inspect', '-f', '{{.LogPath}}\n{{.HostsPath}}\n{{.GraphDriver.Data.UpperDir}}', sandbox.name)
      )
        .trim()
        .split('\n');
      const before = (await stat(hostsFile ?? '')).size;
      await sandbox.sh(
        'for each in hosts hostname resolv.conf; do cp /etc/$each /tmp/$each; head -c 5m /dev/zero >>/etc/$each; done',
      );
      await sandbox.sh(
        'head -c 5m /dev/zero | tr "\\0" x >/proc/1/fd/1; head -c 5m /dev/zero >/proc/1/fd/2; yes | head -c 5m >/proc/1/fd/1',
      );
      await sandbox.sh('for each in hosts hostname resolv.conf; do cat /tmp/$each >/etc/$each; done');
      expect((await stat(hostsFile ?? '')).size).toBe(before);
      expect(await sizeOfFiles(dirname(log ?? ''))).toBeLessThan(4 * MIB); // 1 MB each time Docker looks, of 15 MB and more
      expect(Number((await run('du', '-sk', upper ?? '')).split('\t')[0])).toBeLessThan(256);
    }, 60_000);
  });
}
