import { execFile } from 'node:child_process';
import { readFile, statfs } from 'node:fs/promises';
import { freemem, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface HostFacts {
  readonly platform: NodeJS.Platform;
  readonly root: boolean;
  readonly dockerd: string | undefined;
  readonly runc: string | undefined;
  readonly missingTools: readonly string[];
  readonly userNamespaces: boolean;
  readonly cgroupVersion: 1 | 2;
  readonly kernel: string;
  readonly memoryBytes: number;
  readonly freeMemoryBytes: number;
  readonly freeDiskBytes: number;
  readonly inotifyInstances: number;
  /** Most neighbours (ARP) in all networks of the host together; NaN in a network namespace, which is not told. */
  readonly neighbours: number;
  readonly openFiles: number;
  readonly overlay: boolean;
  /** Why the last machine of the embedded engine could not be made; undefined once another could. */
  readonly runtimeFailure: string | undefined;
}

/** What `start-engine` and the runtime call, besides dockerd and runc. */
const TOOLS = ['iptables', 'ip', 'nsenter', 'jq', 'mkfs.ext4', 'mount', 'newuidmap'];

export async function readHostFacts(stateDir: string): Promise<HostFacts> {
  const present = await Promise.all(TOOLS.map(onPath));
  return {
    platform: process.platform,
    root: process.getuid?.() === 0,
    dockerd: version(await printed('dockerd', ['--version'])),
    runc: version(await printed('runc', ['--version'])),
    missingTools: TOOLS.filter((_tool, index) => !present[index]),
    userNamespaces: (await number('/proc/sys/user/max_user_namespaces')) > 0,
    cgroupVersion: (await text('/sys/fs/cgroup/cgroup.controllers')) === '' ? 1 : 2,
    kernel: release(),
    memoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
    freeDiskBytes: await freeDisk(stateDir),
    inotifyInstances: await number('/proc/sys/fs/inotify/max_user_instances'),
    neighbours: await number('/proc/sys/net/ipv4/neigh/default/gc_thresh3'),
    openFiles: await number('/proc/sys/fs/file-max'),
    overlay: (await text('/proc/filesystems')).includes('overlay'),
    runtimeFailure: messageOf(await text(join(stateDir, 'engine/runtime-failure'))),
  };
}

async function freeDisk(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch {
    return path === dirname(path) ? 0 : freeDisk(dirname(path)); // not made yet: where it will be
  }
}

function onPath(tool: string): Promise<boolean> {
  return printed('sh', ['-c', 'command -v "$1"', 'sh', tool]).then((output) => output !== '');
}

async function printed(command: string, args: readonly string[]): Promise<string> {
  const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
  return run(command, [...args], { env: { ...process.env, PATH } }).then(
    ({ stdout }) => stdout,
    () => '',
  );
}

function version(output: string): string | undefined {
  return /\d+\.\d+(\.\d+)?/.exec(output)?.[0];
}

async function text(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

async function number(path: string): Promise<number> {
  return Number.parseInt(await text(path), 10);
}

/** Of a line of runc's log, as `sandbox-runc` keeps it. */
function messageOf(line: string): string | undefined {
  if (line === '') return undefined;
  try {
    return String((JSON.parse(line) as { msg?: unknown }).msg);
  } catch {
    return line; // cut off
  }
}
