import type { Seat, Work } from './seat.js';
import type { StepCountView, StuckView } from './board-view.js';
import { howStuck, type Effort } from './stuck.js';
import { triesOf } from './tries-of.js';
import type { Scenarios } from './view-row.js';

const key = (scenario: string, step: string): string => `${scenario}/${step}`;

/** Who may need help, by learner. Who has achieved their step, or is not at work, does not. */
export function whoIsStuck(seats: readonly Seat[], scenarios: Scenarios, now: Date): Map<string, StuckView> {
  const efforts = new Map<string, Effort[]>();
  for (const { work } of seats) {
    if (!work) continue;
    for (const step of scenarios.get(work.session.scenario)?.steps ?? []) {
      const effort = effortAt(work, step.id, scenarios, now);
      const at = key(work.session.scenario, step.id);
      if (effort) efforts.set(at, [...(efforts.get(at) ?? []), effort]);
    }
  }
  const stuck = new Map<string, StuckView>();
  for (const { learner, work } of seats) {
    if (work?.session.state !== 'open') continue;
    const { scenario, step } = work.session;
    const own = effortAt(work, step, scenarios, now);
    const hasChecks = scenarios.get(scenario)?.steps.some(({ id, checks }) => id === step && checks.length > 0);
    if (!own || !hasChecks || work.progress.get(step)?.achievedAt) continue;
    const how = howStuck(own, efforts.get(key(scenario, step)) ?? []);
    if (how) stuck.set(learner, how);
  }
  return stuck;
}

/** Undefined for a step that they have not come to, or left without achieving it. */
function effortAt(work: Work, id: string, scenarios: Scenarios, now: Date): Effort | undefined {
  const { session, progress, failures } = work;
  const at = progress.get(id);
  const isHere = session.step === id;
  const from = at?.achievedAt ? at.begunAt : isHere ? session.stepSince : undefined;
  if (!from) return undefined;
  const seconds = Math.max(0, ((at?.achievedAt ?? now).getTime() - from.getTime()) / 1000);
  const step = scenarios.get(session.scenario)?.steps.find((each) => each.id === id);
  return { seconds, tries: triesOf(at?.tries ?? 0, failures.get(id), step) };
}

/** How many are at each step, and how many achieved it, in the order of the course. */
export function countSteps(seats: readonly Seat[], scenarios: Scenarios): StepCountView[] {
  return [...scenarios.values()].flatMap(({ id: scenario, steps }) => {
    const works = seats.flatMap(({ work }) => (work?.session.scenario === scenario ? [work] : []));
    return steps.map(({ id: step }) => ({
      ...{ scenario, step },
      at: works.filter(({ session }) => session.state !== 'ended' && session.step === step).length,
      achieved: works.filter(({ progress }) => progress.get(step)?.achievedAt).length,
    }));
  });
}
