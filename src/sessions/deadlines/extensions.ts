import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { ExtensionLimitError, SessionNotOpenError } from '../session.errors.js';
import type { Session } from '../session.js';
import { SessionStore } from '../session.store.js';
import { extensionLeft } from '../terms/extension-left.js';
import { LearnerTerms } from '../terms/learner-terms.js';
import { Reaper } from './reaper.js';
import { SessionPausing } from './session-pausing.js';

/** Who may put a deadline off, and by how much. */
@Injectable()
export class Extensions {
  constructor(
    private readonly store: SessionStore,
    private readonly terms: LearnerTerms,
    private readonly reaper: Reaper,
    private readonly pausing: SessionPausing,
  ) {}

  async extend(caller: Caller, session: Session, minutes: number): Promise<void> {
    if (caller.role === 'trainer') await this.byTrainer(session, minutes);
    else this.byLearner(session, minutes);
  }

  /** Up to a day from now. A paused session goes on, for that long. Throws `SessionNotOpenError`, `AtCapacityError`. */
  async byTrainer(session: Session, minutes: number): Promise<void> {
    if (session.state === 'paused') await this.pausing.resume(session.id, minutes);
    else if (session.state === 'open') this.reaper.extend(session, minutes);
    else throw new SessionNotOpenError(session.id, session.state);
  }

  /** As far as the terms go, over the whole session. Throws `ExtensionLimitError`, `SessionNotOpenError`. */
  private byLearner(session: Session, minutes: number): void {
    if (session.state !== 'open') throw new SessionNotOpenError(session.id, session.state);
    const { extensionMinutes } = this.terms.of(session.learner);
    const left = extensionLeft(extensionMinutes, session.extendedMinutes);
    if (minutes > left) throw new ExtensionLimitError(extensionMinutes, left);
    const counted = this.store.save({ ...session, extendedMinutes: session.extendedMinutes + minutes });
    this.reaper.extend(counted, minutes);
  }
}
