import type { StuckView } from './board-view.js';

/** What one learner has spent on a step, until they achieved it or until now. */
export interface Effort {
  readonly seconds: number;
  readonly tries: number;
}

/** Fewer say nothing of what the class takes. */
const FEWEST = 3;

/** What a step may well take where the class cannot say yet, and the least that is ever called much. */
const USUAL: Effort = { seconds: 10 * 60, tries: 6 };
const LEAST: Effort = { seconds: 4 * 60, tries: 4 };

/** Twice what half of the class needs: a trainer who comes sooner takes the finding away. */
const TIMES = 2;

/** Whether and why the learner may need help. `others`: everybody's effort at the step, the learner's own among them. */
export function howStuck(own: Effort, others: readonly Effort[]): StuckView | null {
  const much = muchFor(others);
  const ratios = { time: own.seconds / much.seconds, tries: own.tries / much.tries };
  const by = (['time', 'tries'] as const).filter((each) => ratios[each] >= 1);
  if (by.length === 0) return null;
  const score = Math.round(Math.max(ratios.time, ratios.tries) * 10) / 10;
  return { by, minutes: Math.floor(own.seconds / 60), tries: own.tries, score };
}

function muchFor(others: readonly Effort[]): Effort {
  if (others.length < FEWEST) return USUAL;
  const of = (part: keyof Effort): number =>
    Math.max(LEAST[part], TIMES * median(others.map((effort) => effort[part])));
  return { seconds: of('seconds'), tries: of('tries') };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
