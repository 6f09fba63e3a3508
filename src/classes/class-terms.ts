import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Oversight } from '../auth/oversight.js';
import type { DomainError } from '../errors/domain-error.js';
import { LearnerTerms } from '../sessions/terms/learner-terms.js';
import type { SessionTerms } from '../sessions/terms/session-terms.js';
import { ClassClosedError, ClassNotStartedError } from './classroom.errors.js';
import { ClassroomStore } from './classroom.store.js';
import { hasEnded, isPlanned, opensAt, type Classroom } from './classroom.js';
import { MemberStore } from './joining/member.store.js';

/** Lets sessions know what their learners' classes say, and who looks after whom. */
@Injectable()
export class ClassTerms implements OnModuleInit {
  constructor(
    private readonly classrooms: ClassroomStore,
    private readonly members: MemberStore,
    private readonly terms: LearnerTerms,
    private readonly oversight: Oversight,
  ) {}

  onModuleInit(): void {
    this.oversight.register((trainer, learner) => this.classOf(learner)?.trainer === trainer);
    this.terms.register((learner) => {
      const classroom = this.classOf(learner);
      return classroom && termsIn(classroom, new Date());
    });
  }

  private classOf(learner: string): Classroom | undefined {
    const member = this.members.of(learner);
    return member && this.classrooms.find(member.classroom);
  }
}

/** No session of a class goes on after its end. */
export function termsIn(classroom: Classroom, now: Date): SessionTerms {
  const { plan, endsAt } = classroom;
  const left = endsAt ? Math.ceil((endsAt.getTime() - now.getTime()) / 60_000) : Infinity;
  return {
    caps: plan.caps,
    internet: plan.internet,
    minutes: Math.max(1, Math.min(plan.sessionMinutes, left)),
    extensionMinutes: plan.extensionMinutes,
    keepMinutes: plan.keepMinutes,
    recorded: plan.recording,
    refusal: refusalIn(classroom, now),
    scenarios: plan.scenarios,
  };
}

function refusalIn(classroom: Classroom, now: Date): DomainError | undefined {
  if (hasEnded(classroom, now)) return new ClassClosedError();
  return isPlanned(classroom, now) ? new ClassNotStartedError(opensAt(classroom)) : undefined;
}
