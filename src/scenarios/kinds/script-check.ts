import type { Script } from '../scenario.js';
import type { KindReader } from './kind-reader.js';

/** A script may take longer than other checks; a learner who waits for it sees that it is being checked. */
const MOST_SECONDS = 60;
const DEFAULT_SECONDS = 10;

/** A script of the scenario, run as root in the sandbox: 0 passes. */
export interface ScriptCheck {
  readonly kind: 'script';
  readonly script: Script;
  /** What it is given, so that one script may serve several checks. */
  readonly arguments: readonly string[];
  readonly limitMs: number;
  /**
   * Written for another place: it runs with the machine's own programs, whatever the learner made of them, and what it
   * prints is for trainers. Else ours are found first, and its last line tells the learner what is missing.
   */
  readonly isForeign?: true;
}

export const scriptReader: KindReader<ScriptCheck> = {
  siblings: ['limit', 'arguments'],
  read(item, check, folder) {
    const seconds = check.optional('limit')?.number({ min: 1, max: MOST_SECONDS, whole: true }) ?? DEFAULT_SECONDS;
    const given =
      check
        .optional('arguments')
        ?.list()
        .map((each) => each.word()) ?? [];
    return { kind: 'script', script: folder.script(item), arguments: given, limitMs: seconds * 1_000 };
  },
};

/** How the verification of an exercise from elsewhere is asked for. */
export function foreignScript(script: Script): ScriptCheck {
  return { kind: 'script', script, arguments: [], limitMs: MOST_SECONDS * 1_000, isForeign: true };
}
