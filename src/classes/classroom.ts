import type { Caps } from '../sandboxes/caps.js';
import { ClassClosedError } from './classroom.errors.js';

/** What the learners of a class work on, and under which terms. */
export interface ClassPlan {
  /** Ids of exercises, in the order of the course. */
  readonly scenarios: readonly string[];
  /** How many learners are expected. */
  readonly expected: number;
  readonly sessionMinutes: number;
  /** What learners may add to a session by themselves, in all. */
  readonly extensionMinutes: number;
  /** How long work is kept after a session's deadline. */
  readonly keepMinutes: number;
  /** Where nothing is said, those of the exercise and the server. */
  readonly caps: Partial<Caps>;
  readonly recording: boolean;
  readonly internet: boolean;
}

export interface ClassFacts {
  readonly id: string;
  /** Undefined once the account is gone; then only admins look after the class. */
  readonly trainer: string | undefined;
  readonly name: string;
  readonly createdAt: Date;
  readonly startsAt: Date | undefined;
  /** When the class closes by itself. */
  readonly endsAt: Date | undefined;
  /** Undefined: nobody joins until there is a new one. Of a closed class it is known still, to tell that to who comes late. */
  readonly code: string | undefined;
  readonly plan: ClassPlan;
}

/** A trainer's group of learners. Closed for good: what is left of it are its results. */
export type Classroom = ClassFacts &
  (
    | {
        readonly state: 'open';
        /** Until then machines are kept ready, because the trainer asked for them. */
        readonly prepareUntil: Date | undefined;
      }
    | { readonly state: 'closed'; readonly closedAt: Date }
  );

export type ClassroomIn<S extends Classroom['state']> = Extract<Classroom, { state: S }>;

/** Learners who come early find the door open: theirs is not the clock that counts. */
export const EARLY_MINUTES = 30;

/** From when on sessions may be opened. */
export function opensAt({ createdAt, startsAt }: ClassFacts): Date {
  return startsAt ? new Date(startsAt.getTime() - EARLY_MINUTES * 60_000) : createdAt;
}

export function closedAt(classroom: ClassroomIn<'open'>, at: Date): ClassroomIn<'closed'> {
  const { id, trainer, name, createdAt, startsAt, endsAt, code, plan } = classroom;
  return { id, trainer, name, createdAt, startsAt, endsAt, code, plan, state: 'closed', closedAt: at };
}

/** Open, but learners are not let in yet. */
export function isPlanned(classroom: Classroom, now: Date): boolean {
  return !hasEnded(classroom, now) && now < opensAt(classroom);
}

/** Closed, or its end has come and whoever closes it is a few seconds late. */
export function hasEnded(classroom: Classroom, now: Date): boolean {
  return classroom.state === 'closed' || (classroom.endsAt !== undefined && classroom.endsAt <= now);
}

/** Throws `ClassClosedError` once it has ended. */
export function mustGoOn(classroom: Classroom, now: Date): ClassroomIn<'open'> {
  if (classroom.state === 'closed' || hasEnded(classroom, now)) throw new ClassClosedError();
  return classroom;
}
