import type { RadoubEvent } from '../events/radoub-event.js';
import { achieve, untouched, type StepProgress } from '../sessions/progress/step-progress.js';
import type { SessionStanding } from '../sessions/progress/session-records.js';
import type { Session } from '../sessions/session.js';

/** What a board knows of one learner, without asking the database. */
export interface Seat {
  readonly learner: string;
  readonly name: string;
  /** The session that they are on; undefined until they begin. */
  readonly work: Work | undefined;
}

export interface Work extends SessionStanding {
  readonly session: Session;
}

/** The newest that goes on, else the newest. `sessions`: newest first. */
export function currentOf(sessions: readonly Session[]): Session | undefined {
  return sessions.find(({ state }) => state !== 'ended') ?? sessions[0];
}

/** The work after an event of its session; `reload` when only the database can tell. */
export function afterEvent(work: Work, event: RadoubEvent): Work | 'reload' {
  switch (event.type) {
    case 'session.changed':
    case 'session.ended':
      return 'reload';
    case 'session.deadline':
      return work.session.state === 'open'
        ? { ...work, session: { ...work.session, deadline: event.deadline } }
        : 'reload';
    case 'hand.raised':
      return { ...work, handSince: work.handSince ?? event.at };
    case 'hand.lowered':
      return { ...work, handSince: undefined };
    case 'learner.present':
      return { ...work, isPresent: true };
    case 'learner.away':
      return { ...work, isPresent: false };
    case 'step.tried':
      return withProgress(work, event.step, (progress) => ({ ...progress, tries: event.tries }));
    case 'step.achieved':
      return withProgress(work, event.step, (progress) => achieve(progress, event.at));
    case 'checks.failed':
      return { ...work, failures: withFailures(work, event.step, event.checks) };
    case 'checks.evaluated':
      return event.step === work.session.step ? { ...work, verdicts: event.verdicts } : work;
    default:
      return work;
  }
}

function withProgress(work: Work, step: string, change: (progress: StepProgress) => StepProgress): Work {
  const before = work.progress.get(step) ?? untouched(step);
  return { ...work, progress: new Map(work.progress).set(step, change(before)) };
}

function withFailures({ failures }: Work, step: string, checks: readonly string[]): Work['failures'] {
  const counts = new Map(failures.get(step));
  for (const check of checks) counts.set(check, (counts.get(check) ?? 0) + 1);
  return new Map(failures).set(step, counts);
}
