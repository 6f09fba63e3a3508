import type { Outcome } from '../../../classes/acting/outcome.js';
import { harmless } from '../say/harmless.js';

const MARK = { done: '✔', underway: '…', refused: '✘', failed: '✘' } as const satisfies Record<
  Outcome['outcome'],
  string
>;

/** A line for each learner. */
export function outcomeLines(outcomes: readonly Outcome[]): string[] {
  if (outcomes.length === 0) return ['Nobody has a session.'];
  return outcomes.map((outcome) => `${MARK[outcome.outcome]} ${harmless(nameOf(outcome))}${reasonOf(outcome)}`);
}

/** Whether there is one that did not come about. What goes on by itself may still. */
export function hasFailed(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ outcome }) => outcome === 'refused' || outcome === 'failed');
}

function nameOf({ name, session }: Outcome): string {
  return name === '' ? `session ${session}` : name;
}

function reasonOf(outcome: Outcome): string {
  switch (outcome.outcome) {
    case 'done':
      return '';
    case 'underway':
      return ': goes on by itself; the board shows how it ends';
    case 'refused':
    case 'failed':
      return `: ${harmless(outcome.message)} (${harmless(outcome.code)})`;
    default:
      return outcome satisfies never;
  }
}
