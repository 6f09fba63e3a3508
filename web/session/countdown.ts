import { WARNING_MINUTES } from '../../src/sessions/deadlines/warnings';

export type Urgency = 'calm' | 'soon' | 'now';

export function remainingMs(deadline: string, clockAheadMs: number, nowMs: number): number {
  return Math.max(0, Date.parse(deadline) - (nowMs + clockAheadMs));
}

export function urgency(remaining: number): Urgency {
  const minutes = remaining / 60_000;
  return minutes <= WARNING_MINUTES.now ? 'now' : minutes <= WARNING_MINUTES.soon ? 'soon' : 'calm';
}

/** `1:04:59`, or `04:59` in the last hour. */
export function clockText(remaining: number): string {
  const seconds = Math.ceil(remaining / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
