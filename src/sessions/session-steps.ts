import type { Check } from '../scenarios/check.js';
import type { Scenario, Step } from '../scenarios/scenario.js';
import { CheckNotFoundError, StepNotFoundError } from './session.errors.js';

/** Throws `StepNotFoundError`. */
export function stepOf(scenario: Scenario, id: string): Step {
  const step = scenario.steps.find((each) => each.id === id);
  if (!step) throw new StepNotFoundError(scenario.id, id);
  return step;
}

/** A check that the learner answers in the page. Throws `CheckNotFoundError`. */
export function questionOf(step: Step, id: string): Check {
  const check = step.checks.find((each) => each.id === id);
  if (check?.kind !== 'answer') throw new CheckNotFoundError(step.id, id);
  return check;
}
