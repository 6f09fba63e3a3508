import { Injectable } from '@nestjs/common';
import { AuthService } from '../../auth/auth.service.js';
import { EventBus } from '../../events/event-bus.js';
import type { Session } from '../../sessions/session.js';
import { SessionService } from '../../sessions/session.service.js';
import { LearnerNotFoundError } from '../classroom.errors.js';
import type { Member } from './member.js';
import { MemberStore } from './member.store.js';

/** Who is in a class, and what they work on. */
@Injectable()
export class ClassRoll {
  constructor(
    private readonly members: MemberStore,
    private readonly sessions: SessionService,
    private readonly auth: AuthService,
    private readonly events: EventBus,
  ) {}

  /** By name. */
  list(classroom: string): Member[] {
    return this.members.list(classroom);
  }

  count(classroom: string): number {
    return this.members.count(classroom);
  }

  /** Throws `LearnerNotFoundError`. */
  mustHave(classroom: string, learner: string): Member {
    const member = this.members.of(learner);
    if (member?.classroom !== classroom) throw new LearnerNotFoundError(learner);
    return member;
  }

  /** Of a member newest first, those that are over too. */
  sessionsOf({ learner }: Pick<Member, 'learner'>): Session[] {
    return this.sessions.ofLearner(learner);
  }

  /** They are out, and nothing of them is left. */
  forget({ learner, classroom }: Member): void {
    this.sessions.forgetLearner(learner);
    this.auth.forgetLearner(learner);
    this.events.publish({ type: 'class.left', class: classroom, learner });
  }

  forgetAll(classroom: string): void {
    for (const member of this.list(classroom)) this.forget(member);
  }
}
