import type { Finding } from './finding.js';
import type { HostFacts } from './host-facts.js';

const GIB = 1024 ** 3;

/** One sandbox with its default cap, the server and the engine fit in this. */
const LEAST_MEMORY = 2 * GIB;
/** The images of the course take about 3 GiB while they are made. */
const LEAST_DISK = 6 * GIB;
const COMFORTABLE_DISK = 20 * GIB;
/** runc before these lets a container reach its host in ways that user namespaces blunt but do not excuse. */
const SAFE_RUNC = [1, 2, 8];
const OLDEST_DOCKER = [20, 10];
/** Overlay mounts inside user namespaces, which the machines' own Docker needs. */
const OLDEST_KERNEL = [5, 11];
/** Each sandbox takes about twelve. */
const COMFORTABLE_INOTIFY = 1024;
/** Two sandboxes alone can open some two million. */
const COMFORTABLE_FILES = 16_000_000;
/** One sandbox alone keeps about a million fresh. */
const COMFORTABLE_NEIGHBOURS = 4_000_000;

/** Says of each thing the embedded engine needs whether it is there, and how to mend it. */
export function diagnose(facts: HostFacts): Finding[] {
  return [
    facts.platform === 'linux' && facts.root
      ? ok('root on Linux')
      : missing('not root on Linux', 'Run as root on Linux, or use `docker compose up`.'),
    docker(facts),
    runc(facts),
    facts.missingTools.length === 0
      ? ok('all tools of the engine')
      : missing(
          `tools not found: ${facts.missingTools.join(', ')}`,
          'apt-get install iptables iproute2 util-linux jq e2fsprogs mount uidmap',
        ),
    facts.userNamespaces
      ? ok('user namespaces')
      : missing('no user namespaces', 'sysctl user.max_user_namespaces=65536, and a kernel with CONFIG_USER_NS.'),
    facts.overlay ? ok('overlay file system') : missing('no overlay file system', 'modprobe overlay'),
    ok(`cgroup v${facts.cgroupVersion}`),
    atLeast(facts.kernel, OLDEST_KERNEL)
      ? ok(`kernel ${facts.kernel}`)
      : missing(`kernel ${facts.kernel} is too old`, 'Debian 12 or later has one that works (5.11 or later).'),
    memory(facts),
    disk(facts),
    plenty(facts.inotifyInstances, COMFORTABLE_INOTIFY, 'inotify instances', ['fs.inotify.max_user_instances=8192']),
    plenty(facts.openFiles, COMFORTABLE_FILES, 'open files', ['fs.file-max=9223372036854775807']),
    plenty(facts.neighbours, COMFORTABLE_NEIGHBOURS, 'neighbours (ARP)', neighbourSettings()),
    facts.runtimeFailure === undefined
      ? ok('machines start')
      : weak(`the last machine could not be made: ${facts.runtimeFailure}`, 'The engine’s log, engine.log, says more.'),
  ];
}

function docker({ dockerd }: HostFacts): Finding {
  if (dockerd === undefined) return missing('no dockerd', 'apt-get install docker.io');
  if (!atLeast(dockerd, OLDEST_DOCKER)) return missing(`Docker ${dockerd} is too old`, 'Install 20.10 or later.');
  return ok(`Docker ${dockerd}`);
}

function runc({ runc }: HostFacts): Finding {
  if (runc === undefined) return missing('no runc', 'apt-get install runc');
  if (atLeast(runc, SAFE_RUNC)) return ok(`runc ${runc}`);
  return weak(
    `runc ${runc} is older than ${SAFE_RUNC.join('.')}: known ways out of a container, held by the user namespace alone ` +
      'unless your distribution mended them under the old number (Debian does)',
    'apt-get update && apt-get upgrade',
  );
}

function memory({ memoryBytes, freeMemoryBytes }: HostFacts): Finding {
  const total = `${gib(memoryBytes)} GiB of memory, ${gib(freeMemoryBytes)} free`;
  return memoryBytes >= LEAST_MEMORY ? ok(total) : weak(total, 'A sandbox takes 512 MiB unless told otherwise.');
}

function disk({ freeDiskBytes }: HostFacts): Finding {
  const free = `${gib(freeDiskBytes)} GiB of disk free`;
  if (freeDiskBytes < LEAST_DISK) return missing(free, 'The images need 6 GiB; set RADOUB_STATE to a larger disk.');
  if (freeDiskBytes < COMFORTABLE_DISK) return weak(free, 'A sandbox may fill up to 4 GiB.');
  return ok(free);
}

/** Of what the kernel counts for all sandboxes together. What this host does not tell is not complained of. */
function plenty(limit: number, least: number, what: string, settings: readonly string[]): Finding {
  if (!(limit < least)) return ok(what);
  return weak(
    `${limit} ${what} for all sandboxes together`,
    `The engine raises it at its start; where it may not (in a container): sysctl -w ${settings.join(' ')}`,
  );
}

function neighbourSettings(): string[] {
  return ['ipv4', 'ipv6'].flatMap((family) =>
    [1, 2, 3].map((n) => `net.${family}.neigh.default.gc_thresh${n}=${n === 1 ? 16_384 : 4_194_304}`),
  );
}

function ok(about: string): Finding {
  return { level: 'ok', about };
}

function weak(about: string, mend: string): Finding {
  return { level: 'weak', about, mend };
}

function missing(about: string, mend: string): Finding {
  return { level: 'missing', about, mend };
}

function gib(bytes: number): string {
  return (bytes / GIB).toFixed(1);
}

function atLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split(/[.-]/).map(Number);
  for (const [index, wanted] of least.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
