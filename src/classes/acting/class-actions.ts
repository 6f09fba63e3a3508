import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../errors/domain-error.js';
import { HelpDesk } from '../../sessions/help/help-desk.js';
import { Extensions } from '../../sessions/deadlines/extensions.js';
import { SessionNotFoundError } from '../../sessions/session.errors.js';
import { isOver, type Session } from '../../sessions/session.js';
import { SessionService } from '../../sessions/session.service.js';
import type { Classroom } from '../classroom.js';
import { ClassRoll } from '../joining/class-roll.js';
import { shownName } from '../joining/member.js';
import { outcomeOf, type Outcome, type Result } from './outcome.js';

/** Thirty machines on two cores are fresh within one; a proxy gives up on a call after two. */
const WAIT_MS = 100_000;

type Act = (session: Session) => void | Promise<void>;

/** Ids of sessions; undefined: all of the class that are not over. */
export type Chosen = readonly string[] | undefined;

/** What a trainer does to several learners at once. Each is done for itself; none waits for, or fails with, another. */
@Injectable()
export class ClassActions {
  private readonly logger = new Logger(ClassActions.name);

  constructor(
    private readonly roll: ClassRoll,
    private readonly sessions: SessionService,
    private readonly extensions: Extensions,
    private readonly helpDesk: HelpDesk,
  ) {}

  /** Resolves when each has a fresh machine or will not get one, or after a while. */
  reset(classroom: Classroom, chosen: Chosen, step: string | undefined): Promise<Outcome[]> {
    return this.each(classroom, chosen, (session) => this.sessions.resetFully(session, step));
  }

  extend(classroom: Classroom, chosen: Chosen, minutes: number): Promise<Outcome[]> {
    return this.each(classroom, chosen, (session) => this.extensions.byTrainer(session, minutes));
  }

  stop(classroom: Classroom, chosen: Chosen): Promise<Outcome[]> {
    return this.each(classroom, chosen, ({ id }) => {
      this.sessions.endFor(id, 'ended-by-trainer');
    });
  }

  message(classroom: Classroom, chosen: Chosen, trainer: string, text: string): Promise<Outcome[]> {
    return this.each(classroom, chosen, ({ id }) => {
      this.helpDesk.write(id, trainer, text);
    });
  }

  private async each(classroom: Classroom, chosen: Chosen, act: Act): Promise<Outcome[]> {
    const all = this.roll.list(classroom.id).flatMap((member) => {
      const who = { learner: member.learner, name: shownName(member) };
      return this.roll.sessionsOf(member).map((session) => ({ session, who }));
    });
    const known = new Map(all.map((each) => [each.session.id, each]));
    const wanted = chosen ?? all.filter(({ session }) => !isOver(session)).map(({ session }) => session.id);
    return Promise.all(
      wanted.map(async (id): Promise<Outcome> => {
        const found = known.get(id);
        if (!found) return { session: id, learner: '', name: '', ...outcomeOf(new SessionNotFoundError(id)) };
        return { session: id, ...found.who, ...(await this.carryOut(found.session, act)) };
      }),
    );
  }

  private async carryOut(session: Session, act: Act): Promise<Result> {
    try {
      const late = delay(WAIT_MS, 'underway' as const, { ref: false });
      return { outcome: await Promise.race([Promise.resolve(act(session)).then(() => 'done' as const), late]) };
    } catch (error) {
      if (!(error instanceof DomainError)) this.logger.error(`Session ${session.id}: ${String(error)}`);
      return outcomeOf(error);
    }
  }
}
