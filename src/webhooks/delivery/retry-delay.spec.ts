import { retryDelayMs } from './retry-delay.js';

describe('the wait before another try', () => {
  it('doubles up to an hour', () => {
    expect([1, 2, 3, 11, 12, 13, 400].map((tries) => retryDelayMs(tries, 1))).toEqual([
      2_000, 4_000, 8_000, 2_048_000, 3_600_000, 3_600_000, 3_600_000,
    ]);
  });

  it('is spread by chance', () => {
    expect([retryDelayMs(3, 0), retryDelayMs(3, 0.5)]).toEqual([4_000, 6_000]);
  });
});
