import { timeArgument } from './time-argument.js';

describe('a time', () => {
  it('is on this computer’s clock unless it says otherwise', () => {
    expect(timeArgument('2026-01-12 09:00')).toBe(new Date(2026, 0, 12, 9).toISOString());
    expect(timeArgument('2026-01-12T09:00Z')).toBe('2026-01-12T09:00:00.000Z');
    expect(timeArgument('2026-07-12T09:00:30+02:00')).toBe('2026-07-12T07:00:30.000Z');
  });

  it.each(['', 'soon', '09:00', '2026-02-31 09:00', '2026-13-01 09:00', '2026-01-12 25:00', '12/01/2026 09:00'])(
    'is not %j',
    (text) => {
      expect(() => timeArgument(text)).toThrow('such as');
    },
  );
});
