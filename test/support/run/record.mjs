import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where .ci/run gathers what its summary tells; a run of the tests alone has none. */
const FOLDER = process.env.RADOUB_RUN_RECORD;

/** Adds lines to a list of this run: `parts`, as scripts/part does, or `failures`. */
export function record(list, entries) {
  if (FOLDER) appendFileSync(pathOf(list), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

/** What was recorded in that list, by the run that gathers it there. */
export function recorded(list, folder = FOLDER) {
  try {
    const lines = readFileSync(pathOf(list, folder), 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  } catch (error) {
    if (error.code === 'ENOENT') return []; // the run did not come so far
    throw error;
  }
}

/** What failed of a run that ended with that exit code: never nothing where that is not 0. */
export function recordedFailures(code, folder = FOLDER) {
  const failures = recorded('failures', folder);
  const isUnnamed = code !== 0 && failures.length === 0;
  return isUnnamed ? [{ name: 'what is complained of above, after all tests' }] : failures;
}

const pathOf = (list, folder = FOLDER) => join(folder ?? '', `${list}.jsonl`);
