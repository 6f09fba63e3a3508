import type { Scenario } from '../scenarios/scenario.js';
import { casesOf, nameOf } from './cases.js';

const script = (path: string): { path: string; source: string } => ({ path, source: '' });
const step = (id: string): unknown => ({
  id,
  solution: script(`${id}/solution.sh`),
  mistakes: [
    { script: script(`${id}/mistakes/typo.sh`), answers: new Map(), fails: ['a'] },
    { answers: new Map([['why', 'because']]), fails: ['why'] },
  ],
  alternatives: [script(`${id}/other.sh`)],
});
const scenario = { id: 'lab', steps: [step('one'), step('two')] } as unknown as Scenario;
const summary = (steps?: ReadonlySet<string>): string[] =>
  casesOf(scenario, steps).map((each) =>
    each.kind === 'course' ? `course of ${each.steps.length}` : `${each.kind} in ${each.step.id}`,
  );

it('tries the course first, then late steps, which take longest; mistakes of answers are part of the course', () => {
  expect(summary()).toEqual([
    'course of 2',
    'mistake in two',
    'alternative in two',
    'mistake in one',
    'alternative in one',
  ]);
});

it('leaves out what is not asked for', () => {
  expect(summary(new Set(['one']))).toEqual(['course of 1', 'mistake in one', 'alternative in one']);
  expect(summary(new Set(['elsewhere']))).toEqual([]);
});

it('tries nothing of an exercise without solutions', () => {
  expect(
    casesOf({ ...scenario, steps: [{ ...scenario.steps[0], solution: undefined }] } as unknown as Scenario),
  ).toEqual([]);
});

it('calls a mistake by its script, and by what is typed', () => {
  expect(scenario.steps[0].mistakes.map(nameOf)).toEqual(['typo', 'why=because']);
});
