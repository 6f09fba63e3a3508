import type { Verdict } from '../../events/verdict.js';

/** What each check of a step said last, by check. */
export type Findings = ReadonlyMap<string, string>;

const PASSED = 'passed';
const WAITING = 'waiting';

/**
 * Which checks failed the learner anew: those that now find something else that is wrong. The first verdicts of a step
 * only say where it begins, and so does the first of a check that waited for another.
 */
export function newFailures(
  before: Findings | undefined,
  verdicts: readonly Verdict[],
): { failed: string[]; findings: Findings } {
  const findings = new Map(before);
  const failed: string[] = [];
  for (const verdict of verdicts) {
    const { check } = verdict;
    const known = findings.get(check);
    const says = saidBy(verdict, known);
    if (says === undefined) continue;
    findings.set(check, says);
    if (verdict.status === 'failed' && before && known !== says && known !== WAITING) failed.push(check);
  }
  return { failed, findings };
}

/** Undefined where the verdict says nothing of the learner. */
function saidBy(verdict: Verdict, known: string | undefined): string | undefined {
  switch (verdict.status) {
    case 'passed':
      return PASSED;
    case 'waiting':
      return known ?? WAITING;
    case 'failed':
      return `found ${verdict.found.en}`;
    case 'broken':
      return undefined;
    default:
      return verdict satisfies never;
  }
}
