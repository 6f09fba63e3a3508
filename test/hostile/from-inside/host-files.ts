import { readFile, stat } from 'node:fs/promises';
import type { Sandbox } from '../../support/sandbox.js';
import { whereKernelHas } from '../../support/where-kernel-has.js';
import { OPENS } from './opens.js';
import type { Control, Place } from './places.js';
import type { Site } from './site.js';

/** Files by which root of the host tells the kernel what to run, and scripts that reach them in several ways. */
const FRESH_PROC = 'mkdir -p /tmp/fresh; mount -t proc proc /tmp/fresh 2>/dev/null; ';

export function hostFiles(site: () => Site): void {
  describe('Files through which the kernel takes orders', () => {
    let sandbox: Sandbox;
    let control: Control;
    let places: readonly Place[];

    beforeAll(() => {
      ({ sandbox, control, places } = site());
    });

    /** Nobody in the sandbox opens it, the control does, and the host's value stays. */
    async function isOutOfReach(path: string): Promise<void> {
      const before = await readFile(path, 'utf8').catch(() => undefined);
      const fresh = path.replace(/^\/proc/, '/tmp/fresh');
      for (const place of places) {
        const { output } = await place.sh(`${FRESH_PROC}${OPENS}opens ${path} ${fresh}`);
        if (output.includes('opened')) throw new Error(`From ${place.called}: ${output}`);
        expect(output).toMatch(/refused|missing/);
      }
      expect((await control.sh(`${OPENS}opens ${path}`)).output).toBe(`opened ${path}`);
      expect(await readFile(path, 'utf8').catch(() => undefined)).toBe(before);
    }

    whereKernelHas('core patterns', 'the program for core dumps stays the host’s', () =>
      isOutOfReach('/proc/sys/kernel/core_pattern'),
    );
    whereKernelHas('module helpers', 'the program that loads modules stays the host’s', () =>
      isOutOfReach('/proc/sys/kernel/modprobe'),
    );
    whereKernelHas('hotplug helpers', 'the program for hotplug stays the host’s', () =>
      isOutOfReach('/proc/sys/kernel/hotplug'),
    );
    whereKernelHas('uevent helpers', 'the program for uevents stays the host’s', () =>
      isOutOfReach('/sys/kernel/uevent_helper'),
    );
    whereKernelHas('magic SysRq', 'nobody presses the magic keys', () => isOutOfReach('/proc/sysrq-trigger'));

    whereKernelHas('cgroup v1', 'no release agent can be named, not even in a new user namespace', async () => {
      const mountAll = `mkdir -p /tmp/groups; for each in memory devices pids freezer cpu; do
      mount -t cgroup -o $each cgroup /tmp/groups 2>/dev/null || { echo "refused $each"; continue; }
      opens /tmp/groups/release_agent; umount /tmp/groups; done`;
      const agent = '/sys/fs/cgroup/memory/release_agent';
      const before = await readFile(agent, 'utf8');
      const unshared = `unshare --user --map-root-user --mount --cgroup`;
      for (const place of places) {
        for (const wrapped of [mountAll, `${unshared} sh <<'END'\n${OPENS}${mountAll}\nEND`]) {
          const { output } = await place.sh(OPENS + wrapped);
          expect(output).toMatch(/refused|missing/);
          expect(output).not.toContain('opened');
        }
      }
      expect((await control.sh(OPENS + mountAll)).output).toContain('opened /tmp/groups/release_agent');
      expect(await readFile(agent, 'utf8')).toBe(before);
    });

    whereKernelHas('cgroup v1', 'no group gets more devices', async () => {
      const list = `${await sandbox.cgroup('devices')}/devices.list`;
      const before = await readFile(list, 'utf8');
      const allowAll = `mkdir -p /sys/fs/cgroup/devices/mine; for each in /sys/fs/cgroup/devices /sys/fs/cgroup/devices/mine; do
      echo a >$each/devices.allow && echo "opened $each"; done 2>&1`;
      for (const place of places) expect((await place.sh(allowAll)).output).not.toContain('opened');
      const own = '/sys/fs/cgroup/devices/devices.allow';
      const opensIt = `mount -t cgroup -o devices cgroup /mnt; ${OPENS}opens /mnt/devices.allow /mnt/docker/devices.allow; umount /mnt`;
      expect((await control.sh(opensIt)).output).toContain('opened /mnt/docker/devices.allow');
      expect((await sandbox.sh(`${OPENS}opens ${own}`)).output).toBe(`refused ${own}`);
      expect(await readFile(list, 'utf8')).toBe(before);
    });

    it('every setting of the kernel that can be written belongs to the sandbox alone', async () => {
      // Each of these is one per network, IPC, UTS, PID or user namespace; the sandbox has its own of all.
      const OWN =
        /^\/proc\/sys\/(net\/|user\/|kernel\/(domainname|hostname|msg\w+|sem|sem_next_id|shm\w+|auto_msgmni|ns_last_pid|pid_max)$|fs\/mqueue\/)/;
      const { output } = await sandbox.sh('find /proc/sys -type f -writable 2>/dev/null');
      expect(output.split('\n').filter((path) => !OWN.test(path))).toEqual([]);
      expect(output).toContain('/proc/sys/net/ipv4/ip_forward');
    });

    it('nothing in /sys can be written but what belongs to the sandbox', async () => {
      const { output } = await sandbox.sh(
        'find /sys -path /sys/fs/cgroup -prune -o -type f -writable -print 2>/dev/null; echo end',
      );
      const foreign = output.split('\n').filter((path) => !path.startsWith('/sys/devices/virtual/net/'));
      expect(foreign).toEqual(['end']);
    });

    it('the limits of the sandbox’s own group cannot be written, nor can it move out of its group', async () => {
      const { output } =
        await sandbox.sh(`${OPENS}find /sys/fs/cgroup -maxdepth 2 -type f ! -name cgroup.procs ! -name tasks \
      ! -name cgroup.threads ! -name cgroup.subtree_control | while read -r each; do opens "$each"; done | grep opened
      cat /proc/1/cgroup | grep -c '\\.\\.'`);
      expect(output).toBe('0');
    });

    it('/dev holds the harmless devices and nothing else', async () => {
      const nodes = `find /dev ! -path '/dev/pts/[0-9]*' | sort | while read -r each; do
      [ -L "$each" ] || if [ -b "$each" ] || [ -c "$each" ]; then echo "$each"; fi; done | xargs echo`;
      const harmless = '/dev/full /dev/null /dev/pts/ptmx /dev/random /dev/tty /dev/urandom /dev/zero';
      expect((await sandbox.sh(nodes)).output).toBe(harmless);
      const privileged = (await places[1]?.sh(nodes))?.output.split(' ') ?? [];
      expect(privileged.filter((node) => !`${harmless} /dev/console /dev/ptmx`.split(' ').includes(node))).toEqual([]);
    });

    it('no device of the host can be made, mounted or handed to a container', async () => {
      const { dev } = await stat(process.env['RADOUB_TEST_DIR'] ?? '/');
      const [major, minor] = [(dev >> 8) & 0xfff, (dev & 0xff) | ((dev >> 12) & 0xfff00)];
      const make = `rm -f /tmp/disk; mknod /tmp/disk b ${major} ${minor} 2>&1 && echo made; rm -f /tmp/disk; mknod /tmp/mem c 1 1 2>&1 && echo made; rm -f /tmp/mem`;
      for (const place of places) {
        expect((await place.sh(make)).output).toMatch(/Operation not permitted[^]*Operation not permitted/);
        expect((await place.sh('mkdir -p /tmp/disk.d; mount -t ext4 /dev/loop0 /tmp/disk.d 2>&1')).code).not.toBe(0);
        expect((await place.sh('find / -xdev -type b 2>/dev/null')).output).toBe('');
      }
      expect((await control.sh(make)).output).toBe('made\nmade');
      const handed = 'docker run --rm --privileged --device /dev/vda --device /dev/kvm alpine ls /dev/vda /dev/kvm';
      expect((await sandbox.sh(handed)).code).not.toBe(0);
    });

    it('taking all mounts away uncovers nothing of the host', async () => {
      const peel = `tac /proc/mounts | while read -r _ place _; do [ "$place" = / ] || umount -l "$place"; done
      umount -l /; mount -o remount,dev,suid /
      for each in /dev/* /run/radoub/* /var/lib/docker/*; do # an image may hold nodes; none may open
        [ -f "$each" ] || [ -d "$each" ] || { ( : <"$each" ) 2>/dev/null && echo "found $each"; }; done
      find / -xdev \\( -type b -o -name disk.ext4 -o -name engine.log \\) -printf 'found %p\\n'; echo looked everywhere`;
      const { output } = await sandbox.sh(`unshare --mount bash <<'END'\n${peel}\nEND`);
      expect(output).not.toContain('found');
      expect(output).toMatch(/umount: \/: |permission denied/);
      expect(output).toContain('looked everywhere');
    });
  });
}
