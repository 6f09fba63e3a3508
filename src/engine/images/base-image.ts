import type Docker from 'dockerode';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statusOf } from '../engine-failure.js';
import { followed } from './followed.js';
import type { Progress } from './progress.js';
import { pull } from './pull.js';

const DEBIAN = 'debian:trixie-slim';
const HOME_MADE = 'radoub/debian:trixie';

export interface BaseImage {
  readonly name: string;
  /** A registry answered, so other images can be pulled too. */
  readonly fromRegistry: boolean;
}

/** Debian 13: pulled where a registry answers, otherwise made from Debian's packages on this host. */
export async function provideBase(docker: Docker, progress: Progress): Promise<BaseImage> {
  if (await pull(docker, DEBIAN, progress)) return { name: DEBIAN, fromRegistry: true };
  progress('no registry answers: making images from Debian packages instead');
  const made = await docker.getImage(HOME_MADE).inspect().catch(ignoreMissing);
  if (!made) await bootstrap(docker, progress);
  return { name: HOME_MADE, fromRegistry: false };
}

async function bootstrap(docker: Docker, progress: Progress): Promise<void> {
  progress('making a minimal Debian 13 (about half a minute)');
  // Documentation is left out by dpkg itself: removing it in a later layer would keep that layer from being shared.
  const excluded = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/locale/*', '/usr/share/info/*'];
  const tool = spawn(
    'mmdebstrap',
    [
      '--variant=minbase',
      '--quiet',
      '--include=ca-certificates',
      '--aptopt=Acquire::Languages "none"',
      ...excluded.map((path) => `--dpkgopt=path-exclude=${path}`),
      'trixie',
      '-',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  tool.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)));
  const ended = once(tool, 'close').catch((error: unknown) => [error]);
  const [repo, tag] = HOME_MADE.split(':');
  await followed(await docker.importImage(tool.stdout, { repo, tag }));
  const [code] = (await ended) as [unknown];
  if (code !== 0) {
    await docker.getImage(HOME_MADE).remove().catch(ignoreMissing);
    throw new Error(`mmdebstrap could not make a Debian (${String(code)}): ${complaint}`);
  }
}

function ignoreMissing(error: unknown): undefined {
  if (statusOf(error) === 404) return undefined;
  throw error;
}
