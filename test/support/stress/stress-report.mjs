import { aligned } from '../run/profile-table.mjs';
import { failure, minutes } from '../run/run-summary.mjs';

/** A table of the runs, and each failure with what repeats it. */
export function stressReport(runs) {
  return [
    ...aligned([
      ['round', 'condition', 'seed', 'time', 'failures'],
      ...runs.map(({ round, condition, seed, seconds, failures }) => [
        String(round),
        condition,
        String(seed),
        minutes(seconds),
        String(failures.length),
      ]),
    ]),
    ...runs.flatMap(failed),
  ].join('\n');
}

function failed({ condition, seed, failures }) {
  if (failures.length === 0) return [];
  return ['', `Failed ${condition}; once more: npm run test:stress -- --seed ${seed}`, ...failures.flatMap(failure)];
}
