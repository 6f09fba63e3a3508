import type { Step } from '../scenarios/scenario.js';

/**
 * How often the learner tried: what they asked or answered, and what they did that left a check wrong. One command may
 * leave all checks of a step wrong and is one try, hence the check that was wrong most often. Checks that are evaluated
 * only when asked for are in the former already.
 */
export function triesOf(asked: number, failures: ReadonlyMap<string, number> | undefined, step?: Step): number {
  const live = step?.checks.filter(({ kind, onDemand }) => kind !== 'answer' && !onDemand) ?? [];
  return asked + Math.max(0, ...live.map(({ id }) => failures?.get(id) ?? 0));
}
