import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScenarioFolder } from '../../scenarios/format/scenario-folder.js';
import { formatLedger, type Ledger, LedgerUnreadableError, parseLedger, type ReadLedger } from './ledger.js';

/** In the folder of the exercise, so that it moves, is committed and is shared with it. */
export const LEDGER_FILE = 'proven.json';

/** Empty where there is none. Throws `LedgerUnreadableError`. */
export function readLedger(folder: string): ReadLedger {
  try {
    return parseLedger(new ScenarioFolder(folder).read(LEDGER_FILE));
  } catch (error) {
    if (error instanceof LedgerUnreadableError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { ledger: new Map(), altered: [] };
    throw new LedgerUnreadableError((error as Error).message);
  }
}

/** Whole or not at all; not where nothing would change. Throws what the file system throws. */
export function writeLedger(folder: string, ledger: Ledger): void {
  const path = join(folder, LEDGER_FILE);
  const text = formatLedger(ledger);
  if (text === contentOf(path)) return;
  const unfinished = `${path}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, text, { flag: 'wx' });
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return formatLedger(new Map()); // none yet, or one that writing will complain about
  }
}
