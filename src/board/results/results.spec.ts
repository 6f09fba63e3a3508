import type { Scenario } from '../../scenarios/scenario.js';
import { untouched, type StepProgress } from '../../sessions/progress/step-progress.js';
import type { Session } from '../../sessions/session.js';
import { checkResults, stepResults, type Achiever } from './results.js';
import { stepSeconds } from './step-seconds.js';

const text = (word: string): { fr: string; en: string } => ({ fr: word, en: word });
const check = (id: string, kind = 'happened'): object => ({ id, kind, about: text(`about ${id}`) });
const steps = [
  { id: 'first', checks: [check('exists'), check('product', 'answer')] },
  { id: 'second', checks: [check('exists')] },
];
const small = { id: 'small', title: text('Small'), steps } as unknown as Scenario;
const seconds = (count: number): Date => new Date(count * 1000);

function work(state: Session['state'], failures: number, first: Partial<StepProgress>): Achiever['works'][number] {
  const progress = new Map([['first', { ...untouched('first'), ...first }]]);
  const session = { id: state, scenario: 'small', state, step: 'first' } as Session;
  return { session, progress, failures: new Map([['first', new Map([['exists', failures]])]]) };
}

describe('the results of a class', () => {
  const ended = work('ended', 2, { begunAt: seconds(10), achievedAt: seconds(40), tries: 1 });
  const open = work('open', 1, { begunAt: seconds(100), tries: 0 });
  const achievers: Achiever[] = [
    { learner: 'a', name: 'Ana', works: [open, ended] },
    { learner: 'b', name: 'Ben', works: [] },
  ];
  const results = stepResults(achievers, [small], 'en', seconds(130));

  it('add up what a learner did in several sessions; what they never came to is not there', () => {
    expect(results).toEqual([
      {
        ...{ learner: 'a', name: 'Ana', scenario: 'small', step: 'first', achievedAt: seconds(40).toISOString() },
        ...{ tries: 4, seconds: 60, failures: [{ check: 'exists', about: 'about exists', count: 3 }] },
      },
    ]);
  });

  it('say of each check how often it failed, and whom', () => {
    expect(checkResults(results, [small], 'en').map(({ failures, learners }) => [failures, learners])).toEqual([
      [3, 1],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('the time on a step', () => {
  const at = (begunAt: Date | null, achievedAt: Date | null = null): StepProgress => ({
    ...{ ...untouched('x'), begunAt, achievedAt },
  });

  it('ends when it was achieved, else when the next one began, else now, else it is not known', () => {
    const [step, next] = [at(seconds(10)), at(seconds(25))];
    expect(stepSeconds(at(seconds(10), seconds(20)), [next], undefined)).toBe(10);
    expect(stepSeconds(step, [at(seconds(1)), step, next, at(seconds(90))], seconds(200))).toBe(15);
    expect(stepSeconds(step, [step], seconds(200))).toBe(190);
    expect(stepSeconds(step, [step], undefined)).toBeNull();
    expect(stepSeconds(at(null, seconds(9)), [], seconds(10))).toBeNull();
  });
});
