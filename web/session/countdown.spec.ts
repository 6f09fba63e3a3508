import { WARNING_MINUTES } from '../../src/sessions/deadlines/warnings';
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

  it('looks urgent from when the server says so', () => {
    expect(urgency(WARNING_MINUTES.soon * MINUTE + 1)).toBe('calm');
    expect(urgency(WARNING_MINUTES.soon * MINUTE)).toBe('soon');
    expect(urgency(WARNING_MINUTES.now * MINUTE + 1)).toBe('soon');
    expect(urgency(WARNING_MINUTES.now * MINUTE)).toBe('now');
  });
});
