import type { Scenario, Script, Step } from './scenario.js';

/** Where a fresh machine begins for whoever restarts a step: not beyond the first that no solution can be run for. */
export function restartStep({ steps }: Scenario, wished: string): string {
  const unsolved = steps.findIndex(({ solution }) => !solution);
  const index = steps.findIndex(({ id }) => id === wished);
  const step = unsolved === -1 ? steps[index] : steps[Math.min(index, unsolved)];
  return step?.id ?? wished;
}

/** What brings a fresh machine to the beginning of a step, for a learner who goes on from there. */
export function scriptsUpTo(scenario: Scenario, step: string): Script[] {
  return scripts(scenario, stepsUpTo(scenario, step));
}

/** What brings a fresh machine to the beginning of a step, for whoever ends with it. */
export function scriptsFor(scenario: Scenario, step: string): Script[] {
  return scripts(scenario, stepsFor(scenario, [step]));
}

/** Steps whose set-up has run by then: that step, and those before it that it or a later one needs. */
export function stepsUpTo({ steps }: Scenario, step: string): string[] {
  const ids = steps.map(({ id }) => id);
  const index = ids.indexOf(step);
  return stepsFor({ steps }, ids.slice(index)).filter((id) => ids.indexOf(id) <= index);
}

/** These and all that they need, directly or not, in the scenario's order. */
function stepsFor({ steps }: Pick<Scenario, 'steps'>, ends: readonly string[]): string[] {
  const needed = new Set(ends);
  // Needs point backwards only, so that one pass from the end finds them all.
  for (const [index, { id, needs }] of [...steps.entries()].reverse()) {
    if (!needed.has(id)) continue;
    for (const each of needs ?? steps.slice(0, index).map((before) => before.id)) needed.add(each);
  }
  return steps.map(({ id }) => id).filter((id) => needed.has(id));
}

/** The last of the steps is only set up, those before it are solved. */
function scripts({ setup, steps }: Scenario, ids: readonly string[]): Script[] {
  const solved = ids.slice(0, -1).flatMap((id) => solve(steps.find((step) => step.id === id)));
  const last = steps.find(({ id }) => id === ids.at(-1));
  return [setup, ...solved, last?.setup].filter((script) => script !== undefined);
}

function solve(step: Step | undefined): (Script | undefined)[] {
  return [step?.setup, step?.solution];
}
