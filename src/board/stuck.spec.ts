import { howStuck, median, type Effort } from './stuck.js';

const minutes = (count: number, tries = 1): Effort => ({ seconds: count * 60, tries });

describe('a learner is stuck', () => {
  const others = [minutes(3), minutes(5), minutes(7, 3)];

  it('by time when they take twice as long as half of the class', () => {
    expect(howStuck(minutes(9, 1), [...others, minutes(9)])).toBeNull();
    expect(howStuck(minutes(14, 2), [...others, minutes(14, 2)])).toEqual({
      ...{ by: ['time'], minutes: 14, tries: 2, score: 1.2 },
    });
  });

  it('by tries, also when they are quick', () => {
    expect(howStuck(minutes(2, 9), others)).toMatchObject({ by: ['tries'], minutes: 2, tries: 9 });
    expect(howStuck(minutes(14, 9), others)?.by).toEqual(['time', 'tries']);
  });

  it('not within the first minutes of what others do in no time', () => {
    expect(howStuck(minutes(3, 3), [minutes(0), minutes(0), minutes(0)])).toBeNull();
  });

  it('by what steps usually take while too few have come to it', () => {
    expect(howStuck(minutes(9, 5), [minutes(1), minutes(9, 5)])).toBeNull();
    expect(howStuck(minutes(10), [minutes(10)])).toMatchObject({ by: ['time'] });
  });

  it('the more, the further they are from the class', () => {
    expect(howStuck(minutes(40), others)?.score).toBeGreaterThan(howStuck(minutes(14), others)?.score ?? Infinity);
  });
});

describe('the median', () => {
  it.each([
    [[], 0],
    [[3], 3],
    [[5, 1], 3],
    [[9, 1, 2], 2],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
