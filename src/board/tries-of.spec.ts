import type { Step } from '../scenarios/scenario.js';
import { triesOf } from './tries-of.js';

const step = {
  checks: [
    { id: 'driver', kind: 'network' },
    { id: 'subnet', kind: 'network' },
    { id: 'gateway', kind: 'answer' },
    { id: 'built', kind: 'build', onDemand: true },
  ],
} as unknown as Step;

describe('the tries of a learner', () => {
  it('are one for a command that leaves every check of the step wrong', () => {
    expect(triesOf(0, new Map([['driver', 1], ['subnet', 1]]), step)).toBe(1); // prettier-ignore
  });

  it('are as many as the check that was wrong most often has seen, and what was asked for besides', () => {
    expect(triesOf(2, new Map([['driver', 1], ['subnet', 3]]), step)).toBe(5); // prettier-ignore
  });

  it('leave out what failed when it was asked for, which is counted as asked', () => {
    expect(triesOf(4, new Map([['gateway', 3], ['built', 1]]), step)).toBe(4); // prettier-ignore
  });

  it('are none of a step that nobody has worked on', () => {
    expect(triesOf(0, undefined, step)).toBe(0);
    expect(triesOf(0, new Map(), undefined)).toBe(0);
  });
});
