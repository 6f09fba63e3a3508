import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { EventBus } from '../../events/event-bus.js';
import { SandboxService } from '../../sandboxes/sandbox.service.js';
import { SessionEnding } from '../opening/session-ending.js';
import type { SessionIn } from '../session.js';
import { SessionStore } from '../session.store.js';
import { LearnerTerms } from '../terms/learner-terms.js';
import { SessionPausing } from './session-pausing.js';
import { dueNotices, extend, keptUntil, machineUntil, sleptMs, type ClockReading } from './deadlines.js';

/** A learner whose page counts down to zero waits for this at most; a look costs one query. */
const EVERY_MS = 1_000;

/** Keeps the deadlines of all sessions. */
@Injectable()
export class Reaper {
  private lastLook = readClocks();

  constructor(
    private readonly store: SessionStore,
    private readonly sandboxes: SandboxService,
    private readonly ending: SessionEnding,
    private readonly pausing: SessionPausing,
    private readonly terms: LearnerTerms,
    private readonly events: EventBus,
  ) {}

  @Interval(EVERY_MS)
  look(): void {
    const now = readClocks();
    const slept = sleptMs(this.lastLook, now);
    for (const session of this.store.live()) {
      if (session.state === 'preparing') continue;
      if (slept > 0) this.passOver(session, slept);
      else if (session.state === 'open') this.keep(session, new Date(this.lastLook.wallMs), new Date(now.wallMs));
      else if (session.until.getTime() <= now.wallMs) this.ending.end(session.id, 'deadline');
    }
    this.lastLook = now;
  }

  /** Puts the deadline off by so many minutes, to a day from now at most. */
  extend(session: SessionIn<'open'>, minutes: number): void {
    this.moveDeadline(session, extend(session.deadline, minutes, new Date()));
  }

  private keep(session: SessionIn<'open'>, lastLook: Date, now: Date): void {
    if (session.deadline <= now) {
      this.expire(session, now);
      return;
    }
    for (const message of dueNotices(session.deadline, lastLook, now)) {
      this.events.publish({ type: 'session.notice', session: session.id, message });
    }
  }

  private expire(session: SessionIn<'open'>, now: Date): void {
    const { keepMinutes } = this.terms.of(session.learner);
    const until = keptUntil(session.deadline, keepMinutes); // also when nobody was there to look at the deadline
    if (until > now) this.pausing.pause(session, until);
    else this.ending.end(session.id, 'deadline');
  }

  /** Time that counts against nobody. */
  private passOver(session: SessionIn<'open' | 'paused'>, ms: number): void {
    if (session.state === 'open') {
      this.moveDeadline(session, new Date(session.deadline.getTime() + ms));
      return;
    }
    const until = new Date(session.until.getTime() + ms);
    this.store.save({ ...session, until });
    this.sandboxes.prolong(session.sandbox, machineUntil(until, 0));
    this.events.publish({ type: 'session.changed', session: session.id });
  }

  private moveDeadline(session: SessionIn<'open'>, deadline: Date): void {
    this.store.save({ ...session, deadline });
    this.sandboxes.prolong(session.sandbox, machineUntil(deadline, this.terms.of(session.learner).keepMinutes));
    this.events.publish({ type: 'session.deadline', session: session.id, deadline });
  }
}

function readClocks(): ClockReading {
  return { wallMs: Date.now(), awakeMs: performance.now() };
}
