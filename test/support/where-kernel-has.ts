import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** What a kernel or a host may lack, and how that is seen. */
const FEATURES = {
  'cgroup v1': () => read('/proc/mounts').includes(' cgroup rw'),
  'cgroup v2': () => read('/proc/mounts').includes(' cgroup2 '),
  'core patterns': () => existsSync('/proc/sys/kernel/core_pattern'),
  'module helpers': () => existsSync('/proc/sys/kernel/modprobe'),
  'hotplug helpers': () => existsSync('/proc/sys/kernel/hotplug'),
  'uevent helpers': () => existsSync('/sys/kernel/uevent_helper'),
  'magic SysRq': () => existsSync('/proc/sysrq-trigger'),
  keyrings: () => existsSync('/proc/keys'),
  'loadable modules': () => existsSync('/proc/modules'),
  binfmt_misc: () => /\bbinfmt_misc\b/.test(read('/proc/filesystems')),
  'AF_ALG sockets': () => canOpen(38),
  'AF_VSOCK sockets': () => canOpen(40),
  'namespace limits that its root may raise': () => mayRaiseLimits(),
} as const satisfies Record<string, () => boolean>;

/** A test where the kernel has what it attacks, and elsewhere one that is skipped and says why. */
export function whereKernelHas(
  feature: keyof typeof FEATURES,
  name: string,
  test: () => Promise<void>,
  timeoutMs = 60_000,
): void {
  if (FEATURES[feature]()) it(name, test, timeoutMs);
  else it.skip(`${name} (this host has no ${feature})`, test);
}

/** Whether a socket of that family opens for root of the host. */
function canOpen(family: number): boolean {
  const program = `use Socket; exit(socket(my $s, ${family}, ${family === 38 ? 5 : 1}, 0) ? 0 : 1)`;
  return spawnSync('perl', ['-e', program]).status === 0;
}

/** CAP_SYS_RESOURCE, which some virtual machines keep from their root. */
function mayRaiseLimits(): boolean {
  const effective = BigInt(`0x${/^CapEff:\s*(\w+)/m.exec(read('/proc/self/status'))?.[1] ?? '0'}`);
  return (effective & (1n << 24n)) !== 0n;
}
