import type { ResultsView } from '../../../board/results/results-view.js';
import { harmless } from '../say/harmless.js';
import { table } from '../say/table.js';

export type ResultsTable = 'steps' | 'checks';

/** Results for people to read: a row for each learner and step, or for each check. */
export function resultsLines(results: ResultsView, wished: ResultsTable): string[] {
  const rows = wished === 'steps' ? stepRows(results) : checkRows(results);
  return rows.length === 1 ? ['Nobody has begun.'] : table(rows);
}

function stepRows(results: ResultsView): string[][] {
  return [
    ['learner', 'step', 'achieved', 'tries', 'minutes'],
    ...results.steps.map(({ name, scenario, step, achievedAt, tries, seconds }) => [
      harmless(name),
      placeOf(results, scenario, step),
      achievedAt ?? '-',
      String(tries),
      seconds === null ? '-' : String(Math.round(seconds / 60)),
    ]),
  ];
}

function checkRows(results: ResultsView): string[][] {
  return [
    ['step', 'check', 'failures', 'learners'],
    ...results.checks.map(({ scenario, step, about, failures, learners }) => {
      return [placeOf(results, scenario, step), harmless(about), String(failures), String(learners)];
    }),
  ];
}

function placeOf({ scenarios }: ResultsView, scenario: string, step: string): string {
  const found = scenarios.find(({ id }) => id === scenario);
  const index = found?.steps.findIndex(({ id }) => id === step) ?? -1;
  return harmless(`${found?.title ?? scenario}, ${index + 1} ${found?.steps[index]?.title ?? step}`);
}
