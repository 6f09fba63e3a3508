import { Injectable } from '@nestjs/common';
import type { Verdict } from '../../events/verdict.js';
import { RaisedHandStore } from '../help/raised-hand.store.js';
import type { Session } from '../session.js';
import { Presence } from '../stream/presence.js';
import { CheckFailureStore, type FailuresByStep } from './check-failure.store.js';
import { LiveChecks } from './live-checks.js';
import { ProgressStore } from './progress.store.js';
import type { StepProgress } from './step-progress.js';

/** What is on record of a session's progress. */
export interface SessionRecord {
  readonly progress: ReadonlyMap<string, StepProgress>;
  readonly failures: FailuresByStep;
}

/** How a session stands at this moment. */
export interface SessionStanding extends SessionRecord {
  /** Of the step that the learner is on. */
  readonly verdicts: readonly Verdict[];
  readonly handSince: Date | undefined;
  readonly isPresent: boolean;
}

/** Sessions for those who look at many of them: boards and results. */
@Injectable()
export class SessionRecords {
  constructor(
    private readonly progress: ProgressStore,
    private readonly failures: CheckFailureStore,
    private readonly checks: LiveChecks,
    private readonly hands: RaisedHandStore,
    private readonly presence: Presence,
  ) {}

  record({ id }: Session): SessionRecord {
    return { progress: this.progress.all(id), failures: this.failures.of(id) };
  }

  standing(session: Session): SessionStanding {
    return {
      ...this.record(session),
      verdicts: [...this.checks.verdictsOf(session.id, session.step).values()],
      handSince: this.hands.raisedAt(session.id),
      isPresent: this.presence.isPresent(session.id),
    };
  }
}
