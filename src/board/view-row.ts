import type { Language } from '../events/verdict.js';
import type { Scenario } from '../scenarios/scenario.js';
import type { BoardRowView, BoardSessionView, FailingCheckView, StuckView } from './board-view.js';
import type { Seat, Work } from './seat.js';
import { triesOf } from './tries-of.js';

export type Scenarios = ReadonlyMap<string, Scenario>;

export function viewRow(
  { learner, name, work }: Seat,
  scenarios: Scenarios,
  language: Language,
  stuck: StuckView | null,
): BoardRowView {
  return {
    learner,
    name,
    session: work ? viewWork(work, scenarios.get(work.session.scenario), language) : null,
    present: work?.isPresent ?? false,
    hand: work?.handSince?.toISOString() ?? null,
    stuck,
  };
}

function viewWork(work: Work, scenario: Scenario | undefined, language: Language): BoardSessionView {
  const { session, progress, failures } = work;
  const index = scenario?.steps.findIndex(({ id }) => id === session.step) ?? -1;
  return {
    id: session.id,
    scenario: session.scenario,
    state: session.state,
    deadline: session.state === 'open' ? session.deadline.toISOString() : null,
    step: session.step,
    index: Math.max(0, index),
    since: session.stepSince.toISOString(),
    tries: triesOf(progress.get(session.step)?.tries ?? 0, failures.get(session.step), scenario?.steps[index]),
    failing: session.state === 'open' ? viewFailing(work, scenario, language) : [],
    achieved: [...progress.values()].flatMap(({ step, achievedAt }) => (achievedAt ? [step] : [])),
  };
}

function viewFailing(work: Work, scenario: Scenario | undefined, language: Language): FailingCheckView[] {
  const { step: id } = work.session;
  const checks = scenario?.steps.find((step) => step.id === id)?.checks ?? [];
  return work.verdicts.flatMap((verdict) => {
    if (verdict.status !== 'failed') return [];
    const { check, found } = verdict;
    const about = checks.find((each) => each.id === check)?.about[language] ?? check;
    return [{ check, about, found: found[language], failures: work.failures.get(id)?.get(check) ?? 0 }];
  });
}
