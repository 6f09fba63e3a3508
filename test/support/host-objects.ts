import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { docker } from './engine-objects.js';
import { eventually } from './eventually.js';
import type { Sandbox } from './sandbox.js';

const run = promisify(execFile);

/** The names by which a sandbox could be found on its host. Asked for while it lives. */
export interface Footprint {
  readonly name: string;
  readonly containerId: string;
}

export async function footprint(sandbox: Sandbox): Promise<Footprint> {
  return { name: sandbox.name, containerId: await sandbox.containerId() };
}

/** What the host still has of a sandbox: engine objects, mounts, loop devices, cgroups, processes. */
export async function remains({ name, containerId }: Footprint): Promise<string[]> {
  const lines = async (text: Promise<string>): Promise<string[]> =>
    (await text).split('\n').filter((line) => line.includes(name) || line.includes(containerId));
  const command = async (...words: [string, ...string[]]): Promise<string> =>
    (await run(words[0], words.slice(1), { maxBuffer: 16 * 1024 * 1024 })).stdout;
  return (
    await Promise.all([
      lines(docker('ps', '-a', '--no-trunc', '--format', 'container {{.Names}} {{.ID}}')),
      lines(docker('network', 'ls', '--format', 'network {{.Name}}')),
      lines(docker('volume', 'ls', '--format', 'volume {{.Name}}')),
      lines(readFile('/proc/self/mountinfo', 'utf8')),
      lines(command('losetup', '-a')),
      // Without those that look for groups by the same name at this moment.
      lines(command('ps', '-eo', 'pid,args')).then((all) => all.filter((line) => !line.includes(' find /sys'))),
      groupsOf(containerId),
      lines(readdir(process.env['RADOUB_TEST_SOCKETS'] ?? '').then((names) => names.join('\n'))),
      lines(readdir('/run/radoub/mounts').then((names) => names.join('\n'))),
    ])
  ).flat();
}

/** Waits until nothing remains: a loop device is let go a moment after its last user. */
export async function nothingRemains(footprints: readonly Footprint[]): Promise<void> {
  let left: string[] = [];
  await eventually(
    async () => (left = (await Promise.all(footprints.map(remains))).flat()).length === 0,
    () => `The sandboxes left on this host:\n  ${left.join('\n  ')}`,
    { everyMs: 100 },
  );
}

async function groupsOf(containerId: string): Promise<string[]> {
  // It complains of groups that end while it looks, which is no failure.
  const find = ['/sys/fs/cgroup', '-ignore_readdir_race', '-type', 'd', '-name', `*${containerId}*`];
  const { stdout } = await run('find', find).catch((error: unknown) => error as { stdout: string });
  return stdout.split('\n').filter((line) => line !== '');
}
