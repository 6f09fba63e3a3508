import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INSTANCE = /^[0-9a-f]{16}$/;

/**
 * The id of this installation, made once and kept beside the database. It labels every engine object of ours, so that
 * two servers on one engine never touch each other's.
 */
export function readInstance(stateDir: string): string {
  const path = join(stateDir, 'instance');
  const kept = readIfThere(path);
  if (kept !== undefined && INSTANCE.test(kept)) return kept;

  const fresh = randomBytes(8).toString('hex');
  mkdirSync(stateDir, { recursive: true, mode: 0o711 }); // the engine's data below it belongs to other users
  // Renamed into place: a crash half-way must not leave a half id, which would orphan every machine.
  writeFileSync(`${path}.new`, `${fresh}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return fresh;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
