import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../errors/domain-error.js';

export class AlreadyProvingError extends DomainError {
  override readonly name = 'AlreadyProvingError';
  readonly code = 'already-proving';
  readonly kind = 'conflict';

  constructor(pid: number) {
    super(
      `Scenarios are being tested by process ${pid} with the same RADOUB_STATE. Wait for it, or name another state.`,
    );
  }
}

/** One run at a time for each state: each begins by removing what an earlier one left. Returns what ends the lock. */
export function lockRun(stateDir: string): () => void {
  mkdirSync(stateDir, { recursive: true, mode: 0o711 });
  const path = join(stateDir, 'run.pid');
  const free = (): void => {
    rmSync(path, { force: true });
  };
  if (write(path)) return free;
  const pid = Number(readFileSync(path, 'utf8'));
  if (isAlive(pid)) throw new AlreadyProvingError(pid);
  free(); // of a run that was killed
  if (!write(path)) throw new AlreadyProvingError(Number(readFileSync(path, 'utf8')));
  return free;
}

function write(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid || !Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
