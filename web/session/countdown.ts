/** Minutes left at which the learner is told. */
const WARN_AT_MINUTES = [10, 2] as const;

export type Urgency = 'calm' | 'soon' | 'now';

export function remainingMs(deadline: string, clockAheadMs: number, nowMs: number): number {
  return Math.max(0, Date.parse(deadline) - (nowMs + clockAheadMs));
}

export function urgency(remaining: number): Urgency {
  const minutes = remaining / 60_000;
  return minutes <= WARN_AT_MINUTES[1] ? 'now' : minutes <= WARN_AT_MINUTES[0] ? 'soon' : 'calm';
}

/** `1:04:59`, or `04:59` in the last hour. */
export function clockText(remaining: number): string {
  const seconds = Math.ceil(remaining / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
