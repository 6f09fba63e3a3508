import { Injectable } from '@nestjs/common';
import { DomainError } from '../../errors/domain-error.js';
import type { Session } from '../../sessions/session.js';
import { SessionViews } from '../../sessions/views/session-views.js';
import type { StepView } from '../../sessions/session-view.js';
import { ACHIEVED } from '../recording-texts.js';

/** What markers are called, in the session's language. */
@Injectable()
export class MarkerLabels {
  constructor(private readonly views: SessionViews) {}

  /** The wished state that a check is about. */
  ofCheck(session: Session, step: string, check: string): string {
    return this.step(session, step)?.checks.find(({ id }) => id === check)?.about ?? check;
  }

  ofStep(session: Session, step: string): string {
    return `${ACHIEVED[session.language]} ${this.step(session, step)?.title ?? step}`;
  }

  private step(session: Session, step: string): StepView | undefined {
    try {
      return this.views.step(session, step, session.language);
    } catch (error) {
      if (error instanceof DomainError) return undefined; // the exercise has changed since; ids must do
      throw error;
    }
  }
}
