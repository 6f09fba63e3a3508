import type { Verdict } from '../../events/verdict.js';

/** What has just turned to passed. `isFirst`: nothing was known before, so it may have been so for long. */
export interface Turned {
  readonly checks: readonly string[];
  readonly isFirst: boolean;
}

/** Which checks of the step that each session is on pass at the moment. */
export class Passes {
  private readonly known = new Map<string, { readonly step: string; readonly passed: ReadonlySet<string> }>();

  note(session: string, step: string, verdicts: readonly Verdict[]): Turned {
    const before = this.known.get(session);
    if (isSilence(verdicts)) return { checks: [], isFirst: !before };
    const passed = new Set(verdicts.filter(({ status }) => status === 'passed').map(({ check }) => check));
    this.known.set(session, { step, passed });
    const already = before?.step === step ? before.passed : new Set();
    return { checks: [...passed].filter((check) => !already.has(check)), isFirst: !before };
  }

  forget(session: string): void {
    this.known.delete(session);
  }
}

/** The machine does not answer, as just after a restart of ours: nothing becomes known of what passes. */
function isSilence(verdicts: readonly Verdict[]): boolean {
  const statuses = verdicts.map(({ status }) => status);
  return statuses.includes('broken') && !statuses.includes('passed') && !statuses.includes('failed');
}
