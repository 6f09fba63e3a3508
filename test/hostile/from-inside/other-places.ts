import { randomUUID } from 'node:crypto';
import { readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { docker } from '../../support/engine-objects.js';
import { inContainer, type Sandbox } from '../../support/sandbox.js';
import type { Server } from '../../support/server.js';
import { whereKernelHas } from '../../support/where-kernel-has.js';
import type { Place } from './places.js';
import type { Site } from './site.js';

const NAMESPACES = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'user', 'uts'];

export function otherPlaces(site: () => Site): void {
  describe('The host and other sandboxes, seen from a sandbox', () => {
    let server: Server;
    let sandbox: Sandbox;
    let neighbour: Sandbox;
    let places: readonly Place[];
    /** A file that everybody on the host may read. */
    const marker = join(process.env['RADOUB_TEST_DIR'] ?? '/', `marker-${randomUUID()}`);

    beforeAll(async () => {
      await writeFile(marker, 'the host', { mode: 0o644 });
      ({ server, sandbox, neighbour, places } = site());
    });

    afterAll(() => rm(marker, { force: true }));

    it('it has none of the host’s namespaces and none of its neighbour’s', async () => {
      const links = (of: string): string => NAMESPACES.map((each) => `readlink /proc/${of}/ns/${each}`).join('; ');
      const foreign = [
        ...(await Promise.all(NAMESPACES.map((each) => readlink(`/proc/self/ns/${each}`)))),
        ...(await neighbour.sh(links('self'))).output.split('\n'),
      ];
      for (const place of places) {
        const own = (await place.sh(links('1'))).output.split('\n');
        expect(own).toHaveLength(NAMESPACES.length);
        expect(own.filter((each) => foreign.includes(each))).toEqual([]);
      }
    });

    it('process 1 and all others are its own', async () => {
      for (const place of places) {
        expect((await place.sh('cat /proc/1/comm')).output).toBe('tini');
        const seen = Number((await place.sh('ls -d /proc/[0-9]* | wc -l')).output);
        expect(seen).toBeLessThan(60);
        const entered = await place.sh('nsenter -t 1 -m -p -n -u -i cat /etc/hostname /usr/local/sbin/sandbox-init');
        expect(entered.output).toContain('First program of a machine');
        const all = await place.sh('cat /proc/[0-9]*/cmdline | tr "\\0" " "');
        expect(all.output).not.toContain('jest');
        expect(all.output).not.toContain(server.stateDir);
      }
    });

    it('it reaches no process of the host by number', async () => {
      const outside = [process.pid, server.pid, await neighbour.pid()];
      for (const pid of outside) {
        const { output } = await sandbox.sh(
          `readlink /proc/${pid}/exe /proc/${pid}/root; nsenter -t ${pid} -m cat ${marker} 2>&1`,
        );
        expect(output).not.toMatch(/node|the host/);
      }
      expect(server.isRunning).toBe(true);
    });

    it('a privileged container with all of the host’s folders has the sandbox’s', async () => {
      const seen = await places[1]?.sh(
        `cat /h${marker} 2>&1; ls /h/usr/local/sbin/sandbox-init; ls /h${dirname(marker)} 2>&1`,
      );
      expect(seen?.output).toContain('/h/usr/local/sbin/sandbox-init');
      expect(seen?.output).not.toContain('the host');
      expect(seen?.output).not.toContain('engine');
    });

    it('no socket within reach is the engine’s', async () => {
      const engine = (await docker('info', '-f', '{{.ID}}')).trim();
      const ask = `find /run /tmp /var /home /root /opt /etc -type s 2>/dev/null | while read -r each; do
      echo "asked $each"; timeout 0.5 curl -s --unix-socket "$each" http://d/v1.44/info; done`;
      const inHost = ask
        .replace('/run /tmp', '/h/run /h/tmp')
        .replace('curl', 'chroot /h curl')
        .replace('"$each" http', '"${each#/h}" http');
      for (const answers of [await sandbox.sh(ask), await places[1]?.sh(inHost)]) {
        expect(answers?.output).toContain('docker.sock');
        expect(answers?.output).not.toContain(engine);
      }
      expect((await sandbox.sh('docker info -f {{.ID}}')).output).toMatch(/^\w{8}-/);
    }, 60_000);

    it('it sees none of the host’s abstract sockets', async () => {
      const abstract = (text: string): string[] => text.match(/@\S+/g) ?? [];
      const ours = abstract(await readFile('/proc/net/unix', 'utf8'));
      for (const place of places) {
        const seen = abstract((await place.sh('cat /proc/net/unix')).output);
        expect(seen.filter((each) => ours.includes(each))).toEqual([]);
      }
    });

    it('a folder left open by the runtime does not lead to the host', async () => {
      // CVE-2024-21626: a working folder that is an open file of the runtime, named directly or through a link.
      const up = `../../../../../../../../../..${marker}`;
      await sandbox.sh('for n in $(seq 3 24); do ln -sfn /proc/self/fd/$n /tmp/fd$n; done');
      const tries = Array.from({ length: 22 }, (_, index) => index + 3).flatMap((n) => [
        `/proc/self/fd/${n}`,
        `/tmp/fd${n}`,
      ]);
      for (let at = 0; at < tries.length; at += 4) {
        const runs = await Promise.all(
          tries.slice(at, at + 4).map((dir) => inContainer(['exec', '-w', dir, sandbox.name, 'cat', up])),
        );
        expect(runs.filter((run) => run.code === 0 || run.output.includes('the host'))).toEqual([]);
      }
    }, 60_000);

    it('files with set-user bits belong to nobody of the host, on a disk where they do not count', async () => {
      await sandbox.sh('cp /bin/bash /root/become; chmod 6755 /root/become');
      const store = await sandbox.store();
      const planted = await stat(join(store, 'disk/root/root/become'));
      expect({ uid: planted.uid, gid: planted.gid }).toEqual({ uid: 200_000, gid: 200_000 });
      const mounts = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n');
      const options = mounts.find((line) => line.includes(` ${store}/disk `))?.split(' ')[5] ?? '';
      expect(options.split(',')).toEqual(expect.arrayContaining(['nosuid', 'nodev']));
      expect(mounts.find((line) => line.includes(` ${store}/root `))?.split(' ')[5]).toContain('nodev');
    });

    it('the way to a sandbox’s files is closed to everybody on the host but root', async () => {
      const sockets = process.env['RADOUB_TEST_SOCKETS'] ?? '';
      expect((await stat(sockets)).mode & 0o077).toBe(0);
      const store = await neighbour.store();
      const data = dirname(dirname(store)); // <data>/200000.200000
      expect((await stat(data)).mode & 0o007).toBe(0);
      for (const path of [store, `${store}/_data/disk.ext4`, sockets]) {
        for (const place of places) expect((await place.sh(`ls ${path} 2>&1`)).output).toMatch(/No such file/);
      }
    });

    whereKernelHas('binfmt_misc', 'an interpreter registered in it is one for nobody else', async () => {
      const name = `r${randomUUID().slice(0, 8)}`;
      const register = `mkdir -p /tmp/formats && mount -t binfmt_misc none /tmp/formats && echo ':${name}:M::RADOUB::/bin/true:' >/tmp/formats/register; ls /tmp/formats`;
      const look = 'mkdir -p /tmp/formats && mount -t binfmt_misc none /tmp/formats; ls /tmp/formats';
      await sandbox.sh(register);
      expect((await neighbour.sh(look)).output).not.toContain(name);
      expect(await readdir('/proc/sys/fs/binfmt_misc')).not.toContain(name);
    });

    it('the mounts it sees name no other sandbox', async () => {
      for (const place of places) expect((await place.sh('cat /proc/1/mountinfo')).output).not.toContain(neighbour.id);
    });
  });
}
