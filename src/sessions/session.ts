import type { Language } from '../events/verdict.js';
import type { EndReason, FailureReason } from './session-reason.js';

/** A machine that the session has until the deadline. */
export interface Tenure {
  readonly sandbox: string;
  readonly deadline: Date;
}

/** A machine that is kept, stopped, until then. */
export interface Keeping {
  readonly sandbox: string;
  readonly until: Date;
}

/** Each state carries exactly the facts that are true in it. */
export type SessionLifecycle =
  /** A machine is set up for the step `towards`. `replaces`: the one it has until then; null when there is none. */
  | { state: 'preparing'; towards: string; replaces: Tenure | Keeping | null }
  | ({ state: 'open' } & Tenure)
  /** Its time is over, and its machine rests until then, for the learner to go on with. */
  | ({ state: 'paused' } & Keeping)
  | { state: 'failed'; reason: FailureReason }
  | { state: 'ended'; reason: EndReason };

export type SessionState = SessionLifecycle['state'];

/** One learner on one scenario. */
export type Session = SessionFacts & SessionLifecycle;
export type SessionIn<S extends SessionState> = Extract<Session, { state: S }>;

export interface SessionFacts {
  readonly id: string;
  /** The learner's id, or `trainer:` and the id of a trainer who tries the exercise. */
  readonly learner: string;
  readonly scenario: string;
  readonly language: Language;
  readonly createdAt: Date;
  /** The step the learner is on, whose checks are evaluated live. */
  readonly step: string;
  /** When they came to it on this machine; what happened there before does not count for it. */
  readonly stepSince: Date;
  readonly terminals: readonly string[];
  /** What the learner has added to it by themselves, in all. */
  readonly extendedMinutes: number;
}

/** A reset prepares again, and one that fails leads back; a failed session may be reset, an ended one is over. */
const NEXT = {
  preparing: ['open', 'paused', 'failed', 'ended'],
  open: ['preparing', 'paused', 'failed', 'ended'],
  paused: ['preparing', 'open', 'failed', 'ended'],
  failed: ['preparing', 'ended'],
  ended: [],
} as const satisfies Record<SessionState, readonly SessionState[]>;

type NextOf<S extends SessionState> = Extract<SessionLifecycle, { state: (typeof NEXT)[S][number] }>;

export const SESSION_STATES = Object.keys(NEXT) as readonly SessionState[];

/** Illegal moves do not compile; for a row read back, whose state is unknown, they throw. */
export function proceed<S extends SessionState, N extends NextOf<S>>(
  session: SessionIn<S>,
  next: N,
): SessionIn<N['state']>;
export function proceed(session: Session, next: SessionLifecycle): Session {
  const allowed: readonly SessionState[] = NEXT[session.state];
  if (!allowed.includes(next.state)) throw new Error(`A session that is ${session.state} cannot become ${next.state}.`);
  const { id, learner, scenario, language, createdAt, step, stepSince, terminals, extendedMinutes } = session;
  return { id, learner, scenario, language, createdAt, step, stepSince, terminals, extendedMinutes, ...next };
}

/** The learner's only one on its scenario: opening that again leads back to it. */
export type LiveSession = SessionIn<(typeof LIVE_STATES)[number]>;

export const LIVE_STATES = ['preparing', 'open', 'paused'] as const satisfies readonly SessionState[];

export function isLive(session: Session): session is LiveSession {
  return LIVE_STATES.some((state) => state === session.state);
}

/** Nothing happens with it any more. */
export function isOver(session: Session): session is SessionIn<'ended'> {
  return session.state === 'ended';
}

/** The machines that the session holds on to. */
export function sandboxesOf(session: Session): string[] {
  if (session.state === 'open' || session.state === 'paused') return [session.sandbox];
  return session.state === 'preparing' && session.replaces ? [session.replaces.sandbox] : [];
}
