import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { EventBus } from '../events/event-bus.js';
import { isOver } from '../sessions/session.js';
import { SessionService } from '../sessions/session.service.js';
import { ClassroomStore } from './classroom.store.js';
import { closedAt, type ClassroomIn } from './classroom.js';
import { ClassRoll } from './joining/class-roll.js';

/** A class closes within this of its end. */
const EVERY_MS = 10_000;

/** Closes classes, when asked and when their time has come. */
@Injectable()
export class ClassClosing implements OnApplicationBootstrap {
  constructor(
    private readonly store: ClassroomStore,
    private readonly roll: ClassRoll,
    private readonly sessions: SessionService,
    private readonly events: EventBus,
  ) {}

  /** A server that was killed in the middle of closing goes on with it. */
  onApplicationBootstrap(): void {
    for (const classroom of this.store.list()) if (classroom.state === 'closed') this.endSessions(classroom.id);
    this.closeDue();
  }

  @Interval(EVERY_MS)
  closeDue(now = new Date()): void {
    for (const classroom of this.store.open()) if (classroom.endsAt && classroom.endsAt <= now) this.close(classroom);
  }

  /** On record first, so that nothing opens in between. */
  close(classroom: ClassroomIn<'open'>): ClassroomIn<'closed'> {
    const closed = this.store.save(closedAt(classroom, new Date()));
    this.endSessions(closed.id);
    this.events.publish({ type: 'class.closed', class: closed.id });
    return closed;
  }

  private endSessions(classroom: string): void {
    for (const member of this.roll.list(classroom)) {
      const going = this.roll.sessionsOf(member).filter((session) => !isOver(session));
      for (const { id } of going) this.sessions.endFor(id, 'class-closed');
    }
  }
}
