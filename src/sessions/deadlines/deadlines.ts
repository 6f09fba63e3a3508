import type { Text } from '../../events/verdict.js';
import { WARNING_MINUTES } from './warnings.js';

/** Grace after the deadline before the machine goes even if nobody ended the session: only after a crash. */
const MACHINE_GRACE_MS = 5 * 60_000;

/** No session lasts longer than a day from now, so that a forgotten one frees its machine. */
const LONGEST_MS = 24 * 60 * 60_000;

/** When the machine goes whatever happens: it is kept for so long after the deadline. */
export function machineUntil(deadline: Date, keepMinutes: number): Date {
  return new Date(keptUntil(deadline, keepMinutes).getTime() + MACHINE_GRACE_MS);
}

export function keptUntil(deadline: Date, keepMinutes: number): Date {
  return new Date(deadline.getTime() + keepMinutes * 60_000);
}

/** Later by so much, to a day from now at most; never sooner than it was. */
export function extend(deadline: Date, minutes: number, now: Date): Date {
  const later = Math.min(deadline.getTime() + minutes * 60_000, now.getTime() + LONGEST_MS);
  return new Date(Math.max(deadline.getTime(), later));
}

/** Of a session that goes on after a pause. */
export function resumedDeadline(now: Date, minutes: number): Date {
  return extend(now, minutes, now);
}

/** What is to be said because its moment has come since the last look. */
export function dueNotices(deadline: Date, lastLook: Date, now: Date): Text[] {
  return Object.values(WARNING_MINUTES)
    .filter((minutes) => {
      const moment = deadline.getTime() - minutes * 60_000;
      return lastLook.getTime() < moment && moment <= now.getTime() && now < deadline;
    })
    .map((minutes) => ({
      fr: `Il reste ${minutes} minutes.`,
      en: `${minutes} minutes left.`,
    }));
}

/** Two clocks at one moment: the wall's, and one that stands still while the computer sleeps. */
export interface ClockReading {
  readonly wallMs: number;
  readonly awakeMs: number;
}

/** Below this it is the reaper that was late, or the clock being corrected. */
const LEAST_SLEEP_MS = 60_000;

/** How long the computer slept, or its clock leapt ahead: time that must not count against anybody. */
export function sleptMs(before: ClockReading, now: ClockReading): number {
  const gap = now.wallMs - before.wallMs - (now.awakeMs - before.awakeMs);
  return gap > LEAST_SLEEP_MS ? gap : 0;
}
