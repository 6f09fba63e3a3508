import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { AuthService } from '../../auth/auth.service.js';
import type { Caller } from '../../auth/caller.js';
import { nameKey } from '../../auth/person-name.js';
import { EventBus } from '../../events/event-bus.js';
import { ClassroomStore } from '../classroom.store.js';
import { hasEnded, type Classroom } from '../classroom.js';
import { readJoinCode } from './join-code.js';
import { JoinThrottle } from './join-throttle.js';
import {
  ClassFullError,
  ClassOverError,
  JoinRefusedError,
  NotInAClassError,
  PersonalCodeRefusedError,
} from './joining.errors.js';
import type { Member } from './member.js';
import { MemberStore } from './member.store.js';
import { hashPersonalCode, makePersonalCode } from './personal-code.js';

/** No course has more at once; whoever spreads a code to the world fills one class and no more. */
const MOST_LEARNERS = 200;

export interface Joined {
  readonly member: Member;
  readonly classroom: Classroom;
  /** Undefined where the learner has one already. */
  readonly personalCode: string | undefined;
}

/** How learners come into a class, and back to it. */
@Injectable()
export class JoinService {
  constructor(
    private readonly classrooms: ClassroomStore,
    private readonly members: MemberStore,
    private readonly throttle: JoinThrottle,
    private readonly auth: AuthService,
    private readonly events: EventBus,
  ) {}

  /** The class that has the code. Throws `JoinRefusedError`, `ClassOverError` or `TooManyJoinsError`. */
  find(code: string, address: string): Classroom {
    const classroom = this.throttle.guess(address, () => {
      const found = this.classrooms.withCode(readJoinCode(code) ?? '');
      if (!found) throw new JoinRefusedError();
      return found;
    });
    // Not a wrong guess: those who come late must not shut out another class behind their address.
    if (hasEnded(classroom, new Date())) throw new ClassOverError();
    return classroom;
  }

  /** Who joins twice in one browser under one name is one learner; another name, or another browser, is another. */
  join(who: { code: string; name: string; caller: Caller; address: string }, response: Response): Joined {
    const classroom = this.find(who.code, who.address);
    const known = who.caller.role === 'learner' ? this.members.of(who.caller.learner) : undefined;
    if (known?.classroom === classroom.id && nameKey(known.name) === nameKey(who.name)) {
      return { member: known, classroom, personalCode: undefined };
    }
    this.throttle.admit(who.address);
    if (this.members.count(classroom.id) >= MOST_LEARNERS) throw new ClassFullError();
    const { code: personalCode, hash } = makePersonalCode();
    const learner = this.auth.addLearner(response);
    const newcomer = { learner, classroom: classroom.id, name: who.name.normalize('NFC'), joinedAt: new Date() };
    const member = this.members.add(newcomer, hash);
    this.events.publish({ type: 'class.joined', class: classroom.id, learner });
    return { member, classroom, personalCode };
  }

  /** From another computer, also after the end of the class. Throws `PersonalCodeRefusedError`, or `TooManyJoinsError`. */
  comeBack(typed: string, address: string, response: Response): Joined {
    const member = this.throttle.guess(address, () => {
      const found = this.members.withCode(hashPersonalCode(typed) ?? '');
      if (!found) throw new PersonalCodeRefusedError();
      return found;
    });
    this.auth.welcomeBack(member.learner, response);
    return { member, classroom: this.classOf(member), personalCode: undefined };
  }

  /** Throws `NotInAClassError`. */
  membership(learner: string): { member: Member; classroom: Classroom } {
    const member = this.members.of(learner);
    if (!member) throw new NotInAClassError();
    return { member, classroom: this.classOf(member) };
  }

  /** The one before no longer works. */
  renewPersonalCode(learner: string): string {
    const { code, hash } = makePersonalCode();
    this.members.setCode(this.membership(learner).member.learner, hash);
    return code;
  }

  private classOf({ classroom }: Member): Classroom {
    const found = this.classrooms.find(classroom);
    if (!found) throw new NotInAClassError(); // removed in this very moment, with its members
    return found;
  }
}
