import type { StepView } from '../../src/sessions/session-view';
import { reachableSteps } from './step-reach';

const step = (id: string, achieved = false, skipped = false): StepView => ({
  id,
  title: id,
  achievedAt: achieved ? 'then' : null,
  skipped,
  checks: [],
});

describe('the steps one may go to', () => {
  it('are those behind and the first that is not done', () => {
    const steps = [step('a', true), step('b', false, true), step('c'), step('d')];
    expect([...reachableSteps({ steps, step: 'a' })]).toEqual(['a', 'b', 'c']);
  });

  it('are all that were passed, wherever the learner is', () => {
    const steps = [step('a'), step('b'), step('c')];
    expect([...reachableSteps({ steps, step: 'b' })]).toEqual(['a', 'b']);
  });

  it('are all when all is done', () => {
    const steps = [step('a', true), step('b', true)];
    expect([...reachableSteps({ steps, step: 'a' })]).toEqual(['a', 'b']);
  });
});
