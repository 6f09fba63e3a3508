import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Names of all containers, networks and volumes on the engine that carry the label of the server with this state. */
export async function objectsOf(stateDir: string): Promise<string[]> {
  const filter = ['--filter', await labelOf(stateDir)];
  const lists = await Promise.all([
    docker('ps', '-a', '--format', 'container {{.Names}}', ...filter),
    docker('network', 'ls', '--format', 'network {{.Name}}', ...filter),
    docker('volume', 'ls', '--format', 'volume {{.Name}}', ...filter),
  ]);
  return lists
    .join('')
    .split('\n')
    .filter((line) => line !== '');
}

/** The filter of the engine for what belongs to the server with this state, and to none that runs beside it. */
export async function labelOf(stateDir: string): Promise<string> {
  return `label=radoub.instance=${(await readFile(join(stateDir, 'instance'), 'utf8')).trim()}`;
}

/** The docker CLI against the engine of this test run. */
export async function docker(...args: string[]): Promise<string> {
  const engine = `unix://${process.env['RADOUB_TEST_ENGINE'] ?? ''}`;
  return (await run('docker', ['-H', engine, ...args], { maxBuffer: 16 * 1024 * 1024 })).stdout;
}
