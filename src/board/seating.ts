import { Injectable } from '@nestjs/common';
import type { Member } from '../classes/joining/member.js';
import { shownName } from '../classes/joining/member.js';
import { ClassRoll } from '../classes/joining/class-roll.js';
import { SessionRecords } from '../sessions/progress/session-records.js';
import { currentOf, type Seat } from './seat.js';

/** Looks learners up in the database, as seats. */
@Injectable()
export class Seating {
  constructor(
    private readonly roll: ClassRoll,
    private readonly records: SessionRecords,
  ) {}

  /** By name. */
  all(classroom: string): Seat[] {
    return this.roll.list(classroom).map((member) => this.of(member));
  }

  /** As they are now. */
  again({ learner, name }: Seat): Seat {
    return this.seat(learner, name);
  }

  private of(member: Member): Seat {
    return this.seat(member.learner, shownName(member));
  }

  private seat(learner: string, name: string): Seat {
    const session = currentOf(this.roll.sessionsOf({ learner }));
    return { learner, name, work: session && { session, ...this.records.standing(session) } };
  }
}
