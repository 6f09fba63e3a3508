import { GuardedPattern, PatternTimeoutError } from './guarded-pattern.js';

/** Takes longer than the age of the universe. */
const endless = new GuardedPattern('^(a+)+$');
const text = `${'a'.repeat(60)}b`;

describe('a guarded pattern', () => {
  afterEach(() => {
    import.meta.jest.restoreAllMocks();
  });

  it('gives up', () => {
    expect(() => endless.test(text)).toThrow(PatternTimeoutError);
  });

  it('does not hold against a text that the processor was busy elsewhere', () => {
    const used = [0, 10, 20, 90].map((milliseconds) => ({ user: milliseconds * 1000, system: 0 }));
    const usage = import.meta.jest
      .spyOn(process, 'cpuUsage')
      .mockImplementation(() => used.shift() ?? { user: 0, system: 0 });
    expect(() => endless.test(text)).toThrow(PatternTimeoutError);
    expect(usage).toHaveBeenCalledTimes(4);
  });
});
