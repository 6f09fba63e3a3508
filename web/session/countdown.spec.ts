import { clockText, remainingMs, urgency } from './countdown';

const MINUTE = 60_000;

describe('the time left', () => {
  it("is counted by the server's clock", () => {
    const now = Date.parse('2026-01-01T12:00:00Z');
    expect(remainingMs('2026-01-01T12:10:00Z', 5000, now)).toBe(10 * MINUTE - 5000);
    expect(remainingMs('2026-01-01T11:00:00Z', 0, now)).toBe(0);
  });

  it('is shown with hours only when there are some', () => {
    expect(clockText(47 * MINUTE + 12_000)).toBe('47:12');
    expect(clockText(64 * MINUTE + 59_000)).toBe('1:04:59');
    expect(clockText(900)).toBe('00:01');
    expect(clockText(0)).toBe('00:00');
  });

  it('warns at ten and at two minutes', () => {
    expect(urgency(10 * MINUTE + 1)).toBe('calm');
    expect(urgency(10 * MINUTE)).toBe('soon');
    expect(urgency(2 * MINUTE)).toBe('now');
  });
});
