import { achieve, skippedBy, untouched } from './step-progress.js';

describe('the progress of a step', () => {
  it('is achieved at the first time and never again', () => {
    const first = achieve({ ...untouched('a'), skipped: true }, new Date(1));

    expect(first).toMatchObject({ achievedAt: new Date(1), skipped: false });
    expect(achieve(first, new Date(2))).toBe(first);
  });

  it('is skipped when the learner goes past it, not when they go back', () => {
    const steps = ['a', 'b', 'c', 'd'];

    expect(skippedBy(steps, 'a', 'c')).toEqual(['a', 'b']);
    expect(skippedBy(steps, 'a', 'b')).toEqual(['a']);
    expect(skippedBy(steps, 'c', 'a')).toEqual([]);
  });
});
