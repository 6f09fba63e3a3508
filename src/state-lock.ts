import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DomainError } from './errors/domain-error.js';

export class StateInUseError extends DomainError {
  override readonly name = 'StateInUseError';
  readonly code = 'state-in-use';
  readonly kind = 'conflict';

  constructor(stateDir: string) {
    super(`Another Radoub is running with ${stateDir}. RADOUB_STATE names another folder.`);
  }
}

/** Whatever is collected as garbage is closed, and would be free again. */
const held: Sqlite.Database[] = [];

/**
 * Keeps a server's state for this process until it ends, however it does. Two servers would share one engine, and the first
 * to end would end the machines of the other. Throws `StateInUseError`.
 */
export function lockState(stateDir: string): void {
  mkdirSync(stateDir, { recursive: true, mode: 0o711 });
  // A file of its own: the command line reads and writes the database beside a running server.
  const file = new Sqlite(join(stateDir, 'lock'), { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') throw new StateInUseError(stateDir);
    throw error;
  }
  held.push(file);
}
