import type { Verdict } from '../../events/verdict.js';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import type { Check } from '../../scenarios/check.js';

/** What to watch, and whom to tell. */
export interface Watch {
  readonly sandbox: string;
  readonly access: SandboxAccess;
  readonly checks: readonly Check[];
  /** Read anew at each evaluation; say `answersChanged` after changing it. */
  readonly answers: ReadonlyMap<string, string>;
  /** When the step began: nothing that happened earlier counts. */
  readonly since: Date;
  /** Told every verdict whenever one differs from what was told last; never before `watch` has returned. */
  readonly onVerdicts: (verdicts: readonly Verdict[]) => void;
  /** Told when something exists, is gone or is different in the machine's Docker. */
  readonly onObjects?: () => void;
}

/** Ends when disposed of; nothing is told after that. */
export interface Watching extends AsyncDisposable {
  /**
   * Looks at everything anew and evaluates every check, those that would still be waiting included. Checks that cannot
   * be asked because Docker does not answer are broken. Calls during a run share the next one.
   */
  verify(): Promise<readonly Verdict[]>;
  answersChanged(): void;
}
