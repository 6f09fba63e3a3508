import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { eventually } from '../../support/eventually.js';
import { type Footprint, footprint, nothingRemains } from '../../support/host-objects.js';
import { type Run, Sandbox } from '../../support/sandbox.js';
import type { Server } from '../../support/server.js';
import { whereKernelHas } from '../../support/where-kernel-has.js';
import { number } from '../calls.js';
import type { Site } from './site.js';

/** Things counted for the whole host or per host user; each is taken in one sandbox until there are no more. */
const HOARDS = {
  'inotify instances': `while (syscall(${number('inotify_init1')}, 0) >= 0) { $n++ }`,
  'asynchronous I/O': `my $c = pack("Q", 0); while ($n < 400 && syscall(${number('io_setup')}, 1024, $c) >= 0) { $n++; $c = pack("Q", 0) }`,
  'open files': 'while (open($f[$n], "<", "/dev/null")) { $n++ }',
  // More than the kernel's own limit; those that nobody answers stay for a few seconds, so they are asked for again and again.
  'neighbours of the network': `use Socket; system("ip link add nv0 type veth peer name nv1; ip address add 198.18.0.1/16 dev nv0; ip link set nv0 up; ip link set nv1 up");
    if (!fork) { socket($f[$_], PF_INET, SOCK_DGRAM, 0) for 0 .. 63;
      until (-e "/tmp/done") { for (1 .. 6000) { send($f[$_ & 63], "x", 0, pack_sockaddr_in(9, pack("C4", 198, 18, $_ >> 8, $_ & 255))) } }
      system("ip link delete nv0"); exit }
    for (1 .. 100) { select(undef, undef, undef, 0.1); $n = () = qx(ip neigh show dev nv0 nud all) =~ /\\n/g; last if $n > 3000 }`,
} as const;

/** Takes all terminals but those that the kernel keeps for the host, tells how many, and holds them. */
const ALL_TERMINALS = `$| = 1; my $n = 0; my @f; system("mount -t devpts -o newinstance,ptmxmode=0666 devpts /mnt");
  while (open($f[$n], "+<", "/mnt/ptmx")) { $n++ } print "$n\n"; sleep 600`;
const IN_A_TERMINAL = 'script --quiet --command "echo in a terminal" /dev/null';

export function neighbours(site: () => Site): void {
  describe('has a neighbour who works on:', () => {
    let server: Server;
    let greedy: Sandbox;
    let neighbour: Sandbox;
    /** Of those that come and go meanwhile. */
    const hosts: Footprint[] = [];

    beforeAll(() => {
      ({ server, greedy, neighbour } = site());
    });

    afterAll(() => nothingRemains(hosts), 60_000);

    async function open(): Promise<Sandbox> {
      const sandbox = await Sandbox.open(server);
      hosts.push(await footprint(sandbox));
      return sandbox;
    }

    /** Runs `during` while the greedy sandbox holds what it could get. */
    async function whileHoarding(program: string, during: () => Promise<void>): Promise<Run> {
      await greedy.sh('rm -rf /tmp/hoarding /tmp/done');
      const run = greedy.perl(
        `my $n = 0; my @f; $^F = 1000000; ${program}; print $n; mkdir("/tmp/hoarding"); # which needs no file descriptor
      for (1 .. 1200) { last if -e "/tmp/done"; select(undef, undef, undef, 0.1) }`,
        { withinMs: 120_000 },
      );
      await eventually(
        async () => (await greedy.sh('test -d /tmp/hoarding')).code === 0,
        () => 'Nothing was hoarded.',
        { everyMs: 100, withinMs: 60_000 },
      );
      try {
        await during();
      } finally {
        await greedy.sh('touch /tmp/done');
      }
      return run;
    }

    async function neighbourWorks(): Promise<void> {
      const uses = [
        'docker run --rm alpine sh -c "ping -c 1 -W 5 172.17.0.1 >/dev/null && echo contained"', // whose address it asks anew
        'timeout 1 tail -f /etc/hostname',
        `perl -e 'my $c = pack("Q", 0); print syscall(${number('io_setup')}, 128, $c) >= 0 ? "asynchronous\n" : "$!\n"'`,
        `perl -e 'print syscall(${number('inotify_init1')}, 0) >= 0 ? "watched\n" : "$!\n"'`,
        IN_A_TERMINAL,
      ];
      const { output } = await neighbour.sh(uses.join('; '));
      for (const word of ['contained', 'asynchronous', 'watched', 'in a terminal']) expect(output).toContain(word);
    }

    it.each(Object.entries(HOARDS))(
      'while they hoard %s',
      async (_, program) => {
        const { output } = await whileHoarding(program, neighbourWorks);
        expect(Number(output)).toBeGreaterThan(300);
        const host = spawnSync('perl', ['-e', `exit(syscall(${number('inotify_init1')}, 0) >= 0 ? 0 : 1)`]);
        expect(host.status).toBe(0);
      },
      120_000,
    );

    whereKernelHas(
      'keyrings',
      'nor do machines and what runs in them take keyrings, of which there are few',
      async () => {
        const taken = async (): Promise<string> =>
          (await readFile('/proc/key-users', 'utf8')).replace(/^(?! *2\d{5}:).*\n/gm, '');
        const before = await taken();
        for (const seconds of [60, 61, 62]) await greedy.sh(`setsid sleep ${seconds} </dev/null >/dev/null 2>&1 &`);
        expect(await taken()).toBe(before);
        expect((await neighbour.sh('cat /proc/keys')).output).toBe('');
        await greedy.sh('pkill sleep');
      },
    );

    it('two together do not reach the host’s limit of open files, which is out of reach', async () => {
      expect(Number(await readFile('/proc/sys/fs/file-max', 'utf8'))).toBeGreaterThan(2 ** 60);
    });

    it('a new one starts while another hoards everything', async () => {
      await whileHoarding(Object.values(HOARDS).slice(0, 2).join(';\n'), async () => {
        await (await open()).remove();
      });
    }, 150_000);

    it('it and a new one have terminals when none are left but those kept for machines', async () => {
      // From outside all machines, or it would be ended.
      const hoarder = spawn('unshare', ['--mount', 'perl', '-e', ALL_TERMINALS]);
      try {
        const [taken] = (await once(hoarder.stdout, 'data')) as [Buffer];
        expect(Number(taken)).toBeGreaterThan(1000);
        expect((await neighbour.sh(IN_A_TERMINAL)).output).toContain('in a terminal');
        const fresh = await open();
        expect((await fresh.sh(IN_A_TERMINAL)).output).toContain('in a terminal');
        await fresh.remove();
      } finally {
        hoarder.kill('SIGKILL');
      }
    }, 150_000);

    it('one that takes the terminals of all is ended, and comes back with its files', async () => {
      await greedy.sh('touch /root/kept');
      const { code, output } = await greedy.perl(ALL_TERMINALS, { withinMs: 120_000 });
      expect(code).toBeDefined(); // it has not been cut off by us
      expect(Number(output.split('\n')[0])).toBeGreaterThan(1000);
      const inContainer = await neighbour.sh('docker run --rm -t alpine echo in a terminal');
      expect(inContainer.output).toContain('in a terminal');
      await eventually(
        async () => (await greedy.verify()).ok && (await greedy.sh('ls /root/kept')).code === 0,
        () => `The machine did not come back with its files:\n${server.log}`,
        { everyMs: 250, withinMs: 120_000 },
      );
      await greedy.dockerAnswers();
    }, 240_000);

    whereKernelHas(
      'namespace limits that its root may raise',
      'nor can one use up the namespaces of all',
      async () => {
        const NEWUTS = 0x04000000;
        const hoard = `for my $child (1 .. 8) { next if fork; while (syscall(${number('unshare')}, ${NEWUTS}) == 0 && open($f[$n], "<", "/proc/self/ns/uts") && $n < 15000) { $n++ }
      sleep 1 until -e "/tmp/done"; exit } sleep 10`;
        await whileHoarding(hoard, neighbourWorks);
      },
      150_000,
    );

    whereKernelHas('cgroup v2', 'nor can one make more than its share of control groups', async () => {
      await greedy.sh('mkdir /tmp/groups; mount -t cgroup2 none /tmp/groups');
      const { output } = await greedy.perl('my $n = 0; while (mkdir("/tmp/groups/many$n")) { $n++ } print "$n $!"');
      expect(output).toMatch(/^[12]\d{3} Resource temporarily unavailable$/);
      expect((await greedy.sh('echo max >/tmp/groups/cgroup.max.descendants')).code).not.toBe(0);
      await greedy.sh('rmdir /tmp/groups/many*; umount /tmp/groups');
    });

    it('a thousand mounts and a thousand groups delay nobody', async () => {
      const works = async (): Promise<number> => {
        const began = performance.now();
        await neighbourWorks();
        const fresh = await open();
        await fresh.remove();
        return performance.now() - began;
      };
      const usual = await works(); // as busy as this machine is at present
      const litter =
        await greedy.perl(`mkdir "/tmp/m"; my ($m, $none) = ("/tmp/m", ""); syscall(${number('mount')}, $m, $m, $none, 4096, $none) == 0 or die "$!" for 1 .. 1000;
      my ($dir) = grep { -d } "/sys/fs/cgroup/memory", "/sys/fs/cgroup"; mkdir "$dir/g$_" for 1 .. 1000; print "done"`);
      expect(litter.output).toContain('done');
      expect(await works()).toBeLessThan(Math.max(20_000, 4 * usual));
    }, 240_000);
  });
}
