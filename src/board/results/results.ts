import type { Language } from '../../events/verdict.js';
import type { Scenario, Step } from '../../scenarios/scenario.js';
import type { SessionRecord } from '../../sessions/progress/session-records.js';
import { untouched } from '../../sessions/progress/step-progress.js';
import type { Session } from '../../sessions/session.js';
import { triesOf } from '../tries-of.js';
import type { CheckResultView, StepResultView } from './results-view.js';
import { stepSeconds } from './step-seconds.js';

/** What one learner did, in however many sessions. */
export interface Achiever {
  readonly learner: string;
  readonly name: string;
  readonly works: readonly (SessionRecord & { readonly session: Session })[];
}

export function stepResults(
  achievers: readonly Achiever[],
  scenarios: readonly Scenario[],
  language: Language,
  now: Date,
): StepResultView[] {
  return achievers.flatMap((achiever) =>
    scenarios.flatMap(({ id, steps }) =>
      steps.flatMap((step) => {
        const works = achiever.works.filter(
          ({ session, progress }) => session.scenario === id && progress.has(step.id),
        );
        return works.length === 0 ? [] : [stepResult({ ...achiever, works }, id, step, language, now)];
      }),
    ),
  );
}

function stepResult(
  { learner, name, works }: Achiever,
  scenario: string,
  step: Step,
  language: Language,
  now: Date,
): StepResultView {
  const each = works.map(({ session, progress, failures }) => {
    const own = progress.get(step.id) ?? untouched(step.id);
    const isHere = session.step === step.id && session.state === 'open';
    const ofStep = failures.get(step.id);
    const seconds = stepSeconds(own, progress.values(), isHere ? now : undefined);
    return { achievedAt: own.achievedAt, tries: triesOf(own.tries, ofStep, step), failures: ofStep, seconds };
  });
  const achieved = each.flatMap(({ achievedAt }) => (achievedAt ? [achievedAt.getTime()] : []));
  const spent = each.flatMap(({ seconds }) => seconds ?? []);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    ...{ learner, name, scenario, step: step.id },
    achievedAt: achieved.length > 0 ? new Date(Math.min(...achieved)).toISOString() : null,
    tries: sum(each.map(({ tries }) => tries)),
    seconds: spent.length > 0 ? sum(spent) : null,
    failures: step.checks.flatMap(({ id, about }) => {
      const count = sum(each.map(({ failures }) => failures?.get(id) ?? 0));
      return count > 0 ? [{ check: id, about: about[language], count }] : [];
    }),
  };
}

/** Every check of the exercises over the class, also those that failed nobody. */
export function checkResults(
  results: readonly StepResultView[],
  scenarios: readonly Scenario[],
  language: Language,
): CheckResultView[] {
  return scenarios.flatMap(({ id: scenario, steps }) =>
    steps.flatMap(({ id: step, checks }) => {
      const here = results.filter((result) => result.scenario === scenario && result.step === step);
      return checks.map(({ id, about }) => {
        const counts = here.flatMap(({ failures }) => failures.find(({ check }) => check === id)?.count ?? []);
        const failures = counts.reduce((sum, count) => sum + count, 0);
        return { scenario, step, check: id, about: about[language], failures, learners: counts.length };
      });
    }),
  );
}
