import { RateLimit } from './rate-limit.js';

describe('the rate limit', () => {
  it('stops who comes too often, nobody else, and only until the window ends', () => {
    const limit = new RateLimit(2, 1_000);

    expect([0, 1, 2].map((now) => limit.admits('ana', now))).toEqual([true, true, false]);
    expect(limit.admits('ben', 3)).toBe(true);
    expect(limit.admits('ana', 999)).toBe(false);
    expect(limit.admits('ana', 1_000)).toBe(true);
  });
});
