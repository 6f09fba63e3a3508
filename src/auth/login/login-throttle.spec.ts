import { LogInThrottle } from './login-throttle.js';

describe('log-ins', () => {
  let throttle: LogInThrottle;

  beforeEach(() => {
    throttle = new LogInThrottle();
  });

  /** How many of that many tries are let through. */
  function tries(count: number, account: (index: number) => string, address: (index: number) => string): number {
    const tried = Array.from({ length: count }, (_, index) => {
      try {
        throttle.admit(account(index), address(index), 1_000);
        return 1;
      } catch (error) {
        expect(error).toMatchObject({ code: 'too-many-log-ins', kind: 'too-often', retryAfterSeconds: 300 });
        return 0;
      }
    });
    return tried.reduce<number>((sum, each) => sum + each, 0);
  }

  it('are let through ten times for one account, from wherever they come', () => {
    expect(tries(50, () => 'eve', String)).toBe(10);
    expect(tries(1, () => 'bob', String)).toBe(1);
  });

  it('are let through thirty times from one address, for whichever accounts', () => {
    expect(tries(50, String, () => '203.0.113.7')).toBe(30);
    expect(tries(1, String, () => '203.0.113.8')).toBe(1);
  });

  it('go on after five minutes', () => {
    tries(50, () => 'eve', String);
    expect(() => {
      throttle.admit('eve', 'x', 1_000 + 5 * 60_000);
    }).not.toThrow();
  });
});
