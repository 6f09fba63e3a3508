import type { SessionView } from '../../src/sessions/session-view';

/** The steps that may be opened from the header: all behind the learner, and the first that is neither achieved nor skipped. */
export function reachableSteps({ steps, step }: Pick<SessionView, 'steps' | 'step'>): ReadonlySet<string> {
  const current = steps.findIndex(({ id }) => id === step);
  const firstOpen = steps.findIndex(({ achievedAt, skipped }) => achievedAt === null && !skipped);
  const last = Math.max(current, firstOpen === -1 ? steps.length - 1 : firstOpen);
  return new Set(steps.slice(0, last + 1).map(({ id }) => id));
}
