import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** A server that cannot start: what it says, and the exit code with which it ends. */
export async function startInVain(
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number; says: string }> {
  const stateDir = await mkdtemp(join(tmpdir(), 'radoub-in-vain-'));
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', join(PROJECT, 'dist/server/main.js')], {
    cwd: PROJECT,
    env: {
      PATH: process.env['PATH'],
      RADOUB_LISTEN: '127.0.0.1:0',
      RADOUB_STATE: stateDir,
      RADOUB_ENGINE: `unix://${process.env['RADOUB_TEST_ENGINE'] ?? ''}`,
      RADOUB_SOCKETS: process.env['RADOUB_TEST_SOCKETS'],
      RADOUB_POOL: '0',
      NO_COLOR: '1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let says = '';
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (text: Buffer) => {
      says += text.toString();
      if (/ready: open/.test(says)) child.kill(); // it should not have
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  await rm(stateDir, { recursive: true, force: true });
  return { code: code ?? -1, says };
}
