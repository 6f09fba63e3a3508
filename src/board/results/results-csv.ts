import type { Language } from '../../events/verdict.js';
import { toCsv, type Cell } from './csv.js';
import type { ResultsView } from './results-view.js';

/** What a table has a row for. */
export type ResultsTable = 'steps' | 'checks';

const HEADINGS: Record<ResultsTable, Record<Language, readonly string[]>> = {
  steps: {
    fr: ['apprenant', 'exercice', 'n°', 'étape', 'réussie le', 'essais', 'secondes', 'échecs par vérification'],
    en: ['learner', 'exercise', 'no.', 'step', 'achieved at', 'tries', 'seconds', 'failures by check'],
  },
  checks: {
    fr: ['exercice', 'n°', 'étape', 'vérification', 'échecs', 'apprenants concernés'],
    en: ['exercise', 'no.', 'step', 'check', 'failures', 'learners concerned'],
  },
};

export function resultsCsv(results: ResultsView, table: ResultsTable, language: Language): string {
  const place = (scenario: string, step: string): Cell[] => {
    const found = results.scenarios.find(({ id }) => id === scenario);
    const index = found?.steps.findIndex(({ id }) => id === step) ?? -1;
    return [found?.title ?? scenario, index + 1, found?.steps[index]?.title ?? step];
  };
  const rows: Record<ResultsTable, () => Cell[][]> = {
    steps: () =>
      results.steps.map(({ name, scenario, step, achievedAt, tries, seconds, failures }) => {
        const failed = failures.map(({ about, count }) => `${about} (${count})`).join('; ');
        return [name, ...place(scenario, step), achievedAt, tries, seconds, failed];
      }),
    checks: () =>
      results.checks.map(({ scenario, step, about, failures, learners }) => {
        return [...place(scenario, step), about, failures, learners];
      }),
  };
  return toCsv([HEADINGS[table][language], ...rows[table]()]);
}
