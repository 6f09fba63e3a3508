import type { Scenario } from './scenario.js';
import { restartStep, scriptsFor, scriptsUpTo, stepsUpTo } from './scripts-up-to.js';

const script = (path: string): { path: string; source: string } => ({ path, source: '' });
const steps = [
  { id: 'one', solution: script('one/solution') },
  { id: 'two', setup: script('two/setup'), solution: script('two/solution') },
  { id: 'three', setup: script('three/setup'), solution: script('three/solution') },
];
const scenario = { setup: script('setup'), steps } as unknown as Scenario;
const paths = (step: string): string[] => scriptsUpTo(scenario, step).map(({ path }) => path);

describe('a fresh machine', () => {
  it('is set up for the first step', () => {
    expect(paths('one')).toEqual(['setup']);
  });

  it('is brought to a later step as if every earlier one had been solved', () => {
    expect(paths('three')).toEqual(['setup', 'one/solution', 'two/setup', 'two/solution', 'three/setup']);
    expect(stepsUpTo(scenario, 'two')).toEqual(['one', 'two']);
    expect(restartStep(scenario, 'three')).toBe('three');
  });

  it('begins earlier than wished where there are no solutions to run', () => {
    const [one, two, three] = steps;
    const unsolved = { steps: [one, { ...two, solution: undefined }, three] } as unknown as Scenario;

    expect(['one', 'two', 'three'].map((step) => restartStep(unsolved, step))).toEqual(['one', 'two', 'two']);
  });

  it('is spared the steps that nothing ahead needs', () => {
    const [one, two, three] = steps;
    const four = { id: 'four', needs: ['two'] };
    const sparing = { steps: [one, { ...two, needs: [] }, { ...three, needs: ['one'] }, four] } as unknown as Scenario;
    const brought = (of: typeof scriptsFor, step: string): string[] => of(sparing, step).map(({ path }) => path);

    expect(brought(scriptsFor, 'three')).toEqual(['one/solution', 'three/setup']);
    expect(brought(scriptsUpTo, 'three')).toEqual(['one/solution', 'two/setup', 'two/solution', 'three/setup']);
    expect(brought(scriptsUpTo, 'four')).toEqual(['two/setup', 'two/solution']);
    expect(stepsUpTo(sparing, 'four')).toEqual(['two', 'four']);
  });
});
