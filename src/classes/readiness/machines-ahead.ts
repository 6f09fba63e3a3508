import type { ClassroomIn } from '../classroom.js';
import { EARLY_MINUTES, hasEnded } from '../classroom.js';

/** So long after its start a class counts on those who have not come yet, and so long after it was asked for. */
export const LATE_MINUTES = 30;
export const ASKED_MINUTES = 60;

/** How many machines are to be ready ahead of the learners who have none yet: around the start, and while asked for. */
export function machinesAhead(classroom: ClassroomIn<'open'>, atWork: number, now: Date): number {
  if (hasEnded(classroom, now)) return 0;
  return isSoon(classroom.startsAt, now) || isAsked(classroom.prepareUntil, now) ? missing(classroom, atWork) : 0;
}

/** Learners who are expected and have no machine yet. */
export function missing({ plan }: Pick<ClassroomIn<'open'>, 'plan'>, atWork: number): number {
  return Math.max(0, plan.expected - atWork);
}

function isSoon(startsAt: Date | undefined, now: Date): boolean {
  if (!startsAt) return false;
  const minutes = (now.getTime() - startsAt.getTime()) / 60_000;
  return minutes >= -EARLY_MINUTES && minutes < LATE_MINUTES;
}

function isAsked(until: Date | undefined, now: Date): boolean {
  return until !== undefined && now < until;
}
