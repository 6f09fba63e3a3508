import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import type { SandboxAccess } from './sandbox-access.js';
import { ScriptFailedError } from './run-script.js';

/** A file as it is to be in a machine. */
export interface MachineFile {
  /** Absolute. Folders on the way are made. */
  readonly path: string;
  readonly content: Buffer;
  readonly isExecutable: boolean;
  /** As `chmod` takes it, on top of that. */
  readonly mode?: string;
}

/** Some megabytes through one pipe, on a busy machine. */
const TIMEOUT_MS = 60_000;

/** Writes files in a fresh machine, as root. Throws `ScriptFailedError`. */
export async function putFiles(access: Pick<SandboxAccess, 'exec'>, files: readonly MachineFile[]): Promise<void> {
  if (files.length === 0) return;
  await mustRun(access, ['/bin/tar', '--extract', '--directory', '/', '--no-same-owner'], await archive(files));
  for (const mode of new Set(files.flatMap((file) => file.mode ?? []))) {
    const paths = files.filter((file) => file.mode === mode).map(({ path }) => path);
    await mustRun(access, ['/usr/bin/xargs', '-0', '/bin/chmod', mode, '--'], `${paths.join('\0')}\0`);
  }
}

async function archive(files: readonly MachineFile[]): Promise<Buffer> {
  const tar = pack();
  for (const { path, content, isExecutable } of files) {
    tar.entry({ name: path.replace(/^\/+/, ''), mode: isExecutable ? 0o755 : 0o644 }, content);
  }
  tar.finalize();
  return buffer(tar);
}

async function mustRun(
  access: Pick<SandboxAccess, 'exec'>,
  command: readonly string[],
  stdin: Buffer | string,
): Promise<void> {
  const { exitCode, output } = await access.exec(command, { stdin, timeoutMs: TIMEOUT_MS });
  if (exitCode !== 0) throw new ScriptFailedError(command[0] ?? '', `ended with ${exitCode}`, output);
}
