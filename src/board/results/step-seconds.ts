import type { StepProgress } from '../../sessions/progress/step-progress.js';

/**
 * Seconds from coming to a step until it was achieved; of one that was not, until the learner came to the next, or with
 * `now` until now. Null where that is not known.
 */
export function stepSeconds(step: StepProgress, all: Iterable<StepProgress>, now: Date | undefined): number | null {
  const { begunAt, achievedAt } = step;
  if (!begunAt) return null;
  const later = [...all].flatMap((other) =>
    other.begunAt && other.begunAt > begunAt ? [other.begunAt.getTime()] : [],
  );
  const left = later.length > 0 ? new Date(Math.min(...later)) : undefined;
  const until = achievedAt ?? left ?? now;
  return until ? Math.max(0, Math.round((until.getTime() - begunAt.getTime()) / 1000)) : null;
}
