import { backoff } from './backoff';

describe('the wait before another try', () => {
  it('doubles from 250 ms and stops at 5 s', () => {
    const longest = (failures: number): number => backoff(failures, () => 1);
    expect([0, 1, 2, 5, 50].map(longest)).toEqual([250, 500, 1000, 5000, 5000]);
  });

  it('is spread over half of its length', () => {
    expect(backoff(1, () => 0)).toBe(250);
    expect(backoff(1, () => 0.5)).toBe(375);
  });
});
