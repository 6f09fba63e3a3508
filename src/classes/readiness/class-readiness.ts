import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { EventBus } from '../../events/event-bus.js';
import type { Caps } from '../../sandboxes/caps.js';
import { SandboxService } from '../../sandboxes/sandbox.service.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import { isOver } from '../../sessions/session.js';
import { SessionService } from '../../sessions/session.service.js';
import { ClassroomStore } from '../classroom.store.js';
import { hasEnded, type Classroom, type ClassroomIn } from '../classroom.js';
import { ClassRoll } from '../joining/class-roll.js';
import type { Member } from '../joining/member.js';
import { MemberStore } from '../joining/member.store.js';
import { ASKED_MINUTES, machinesAhead, missing } from './machines-ahead.js';
import type { ReadinessView } from './readiness-view.js';

/** A class whose start comes near is noticed within this. */
const EVERY_MS = 10_000;

/**
 * Has machines made ahead for the learners of classes, so that thirty who begin at once do not wait.
 * Invariant: what is wished for of a class is what its record and its learners' sessions say, at every start and end of one.
 */
@Injectable()
export class ClassReadiness implements OnModuleInit, OnModuleDestroy {
  /** Ids of the classes that machines are wished for. */
  private readonly wished = new Set<string>();
  private readonly stopListening: () => void;

  constructor(
    private readonly store: ClassroomStore,
    private readonly roll: ClassRoll,
    private readonly members: MemberStore,
    private readonly sessions: SessionService,
    private readonly sandboxes: SandboxService,
    private readonly catalogue: ScenarioCatalogue,
    events: EventBus,
  ) {
    this.stopListening = events.onAny((event) => {
      if (event.type === 'session.changed') this.sessionChanged(event.session);
      if (event.type === 'class.changed' || event.type === 'class.closed') this.refresh(event.class);
    });
  }

  /** Before machines that nobody wishes for are removed. */
  onModuleInit(): void {
    this.refreshAll();
  }

  onModuleDestroy(): void {
    this.stopListening();
  }

  @Interval(EVERY_MS)
  refreshAll(): void {
    const open = this.store.open().map(({ id }) => id);
    for (const id of new Set([...open, ...this.wished])) this.refresh(id);
  }

  /** Gets machines ready from now on, for an hour at most. As many as fit; the others are made when places become free. */
  prepare(classroom: ClassroomIn<'open'>): Promise<ReadinessView> {
    this.store.save({ ...classroom, prepareUntil: new Date(Date.now() + ASKED_MINUTES * 60_000) });
    this.refresh(classroom.id);
    return this.view(classroom);
  }

  async view(classroom: Classroom): Promise<ReadinessView> {
    const fits = await this.sandboxes.roomFor(this.limitsOf(classroom));
    const lacking = hasEnded(classroom, new Date()) ? 0 : missing(classroom, this.atWork(classroom));
    return { missing: lacking, ...this.sandboxes.stockLevel(classroom.id), fits };
  }

  private sessionChanged(session: string): void {
    if (this.wished.size === 0) return;
    const learner = this.sessions.learnerOf(session);
    const classroom = learner === undefined ? undefined : this.members.of(learner)?.classroom;
    if (classroom !== undefined && this.wished.has(classroom)) this.refresh(classroom);
  }

  private refresh(id: string): void {
    const classroom = this.store.find(id);
    const count = classroom?.state === 'open' ? machinesAhead(classroom, this.atWork(classroom), new Date()) : 0;
    if (classroom && count > 0) {
      this.wished.add(id);
      this.sandboxes.prepare(id, { limits: this.limitsOf(classroom), internet: classroom.plan.internet, count });
    } else if (this.wished.delete(id)) {
      this.sandboxes.release(id);
    }
  }

  private atWork({ id }: Classroom): number {
    const isAtWork = (member: Member): boolean => this.roll.sessionsOf(member).some((session) => !isOver(session));
    return this.roll.list(id).filter(isAtWork).length;
  }

  /** Those of the class and of its first exercise, which all begin with. */
  private limitsOf({ plan }: Classroom): Partial<Caps>[] {
    const first = this.catalogue.list().find(({ id }) => id === plan.scenarios[0]);
    return [plan.caps, ...(first ? [first.caps] : [])];
  }
}
