import { Logger } from '@nestjs/common';
import type { Classroom } from '../classes/classroom.js';
import { inBackground } from '../errors/in-background.js';
import type { RadoubEvent } from '../events/radoub-event.js';
import type { Language } from '../events/verdict.js';
import type { BoardCapacityView, BoardStreamEvent, BoardView } from './board-view.js';
import { Changed } from './changed.js';
import { countSteps } from './efforts.js';
import { afterEvent, type Seat } from './seat.js';
import type { Seating } from './seating.js';
import { viewBoard, viewRows, type Seen } from './view-board.js';
import type { Scenarios } from './view-row.js';

/** Sooner nobody could read it; later would look slow beside the learner's own page. */
const TELL_AFTER_MS = 100;

/** Who is stuck depends on the clock, too. */
const LOOK_AGAIN_MS = 5_000;

/** What a board needs of the rest of the server. */
export interface BoardSources {
  readonly seating: Pick<Seating, 'all' | 'again'>;
  /** Undefined once the class is removed. */
  classroom(): Classroom | undefined;
  scenarios(classroom: Classroom, seats: readonly Seat[]): Scenarios;
  capacity(): BoardCapacityView;
  learnerOf(session: string): string | undefined;
}

interface Viewer {
  readonly stream: { send(event: BoardStreamEvent): void };
  readonly language: Language;
}

/**
 * A class at work, as long as somebody looks at it. Invariants: events change it in memory; the database is asked for
 * one learner at a time, and only when their session or their step changed; every viewer of one language is told the same.
 */
export class LiveBoard implements Disposable {
  private readonly logger = new Logger(LiveBoard.name);
  private seats = new Map<string, Seat>();
  private readonly learners = new Map<string, string>();
  private readonly viewers = new Set<Viewer>();
  private readonly stale = new Set<string>();
  private told = new Map<Language, Changed>();
  private capacity: BoardCapacityView;
  private isCapacityStale = false;
  private isWholeStale = true;
  /** Also when the board was read anew meanwhile, for somebody who came or asked. */
  private isWholeUntold = false;
  private telling: NodeJS.Timeout | undefined;
  private readonly clock: NodeJS.Timeout;

  constructor(
    private classroom: Classroom,
    private readonly sources: BoardSources,
  ) {
    this.capacity = sources.capacity();
    this.clock = setInterval(() => {
      this.tellSoon();
    }, LOOK_AGAIN_MS).unref();
  }

  get id(): string {
    return this.classroom.id;
  }

  get viewerCount(): number {
    return this.viewers.size;
  }

  view(language: Language): BoardView {
    this.catchUp();
    return viewBoard(this.seen(), language);
  }

  /** Returns the function that takes the viewer away. */
  show(stream: Viewer['stream'], language: Language): () => void {
    const viewer = { stream, language };
    this.viewers.add(viewer);
    stream.send({ type: 'board', board: this.view(language) });
    return () => {
      this.viewers.delete(viewer);
    };
  }

  receive(event: RadoubEvent): void {
    if (event.type === 'docker.changed') return; // rows have nothing of it
    if ('session' in event) this.receiveOfSession(event);
    else if ('class' in event && event.class === this.id) this.isWholeStale = this.isWholeUntold = true;
    else if (event.type.startsWith('sandbox.')) this.isCapacityStale = true;
    else return;
    this.tellSoon();
  }

  [Symbol.dispose](): void {
    clearInterval(this.clock);
    clearTimeout(this.telling);
  }

  private receiveOfSession(event: Extract<RadoubEvent, { session: string }>): void {
    // A machine changes hands with its session.
    if (event.type === 'session.changed') this.isCapacityStale = true;
    const seat = this.seatOf(event);
    if (!seat) return;
    const next = seat.work?.session.id === event.session ? afterEvent(seat.work, event) : 'reload';
    if (next === 'reload') this.stale.add(seat.learner);
    else this.seats.set(seat.learner, { ...seat, work: next });
  }

  /** Of a session that is none of the current ones only a change may make it one. */
  private seatOf(event: Extract<RadoubEvent, { session: string }>): Seat | undefined {
    const known = this.learners.get(event.session);
    if (known !== undefined) return this.seats.get(known);
    if (event.type !== 'session.changed') return undefined;
    return this.seats.get(this.sources.learnerOf(event.session) ?? '');
  }

  private tellSoon(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      inBackground(
        `The board of class ${this.id}`,
        () => {
          this.tell();
        },
        this.logger,
      );
    }, TELL_AFTER_MS).unref();
  }

  private tell(): void {
    const isWhole = this.isWholeUntold;
    this.isWholeUntold = false;
    this.catchUp();
    const seen = this.seen();
    for (const language of new Set([...this.viewers].map((viewer) => viewer.language))) {
      const events = isWhole ? this.whole(language) : this.changes(seen, language);
      for (const viewer of this.viewers) {
        if (viewer.language === language) for (const event of events) viewer.stream.send(event);
      }
    }
  }

  private whole(language: Language): BoardStreamEvent[] {
    return [{ type: 'board', board: this.view(language) }];
  }

  private changes(seen: Seen, language: Language): BoardStreamEvent[] {
    const told = this.told.get(language) ?? new Changed();
    this.told.set(language, told);
    const rows = viewRows(seen, language).filter((row) => told.isNew(row.learner, row));
    const counts = countSteps(seen.seats, seen.scenarios);
    return [
      ...(rows.length > 0 ? [{ type: 'rows', rows } as const] : []),
      ...(told.isNew('counts', counts) ? [{ type: 'counts', counts } as const] : []),
      ...(told.isNew('capacity', this.capacity) ? [{ type: 'capacity', capacity: this.capacity } as const] : []),
    ];
  }

  private catchUp(): void {
    if (this.isWholeStale) {
      this.classroom = this.sources.classroom() ?? this.classroom;
      this.seats = new Map(this.sources.seating.all(this.id).map((seat) => [seat.learner, seat]));
      this.told = new Map();
    } else {
      for (const learner of this.stale) {
        const seat = this.seats.get(learner);
        if (seat) this.seats.set(learner, this.sources.seating.again(seat));
      }
    }
    if (this.isWholeStale || this.stale.size > 0) this.knowSessions();
    if (this.isCapacityStale) this.capacity = this.sources.capacity();
    this.stale.clear();
    this.isWholeStale = this.isCapacityStale = false;
  }

  private knowSessions(): void {
    this.learners.clear();
    for (const { learner, work } of this.seats.values()) if (work) this.learners.set(work.session.id, learner);
  }

  private seen(): Seen {
    const { classroom, capacity } = this;
    const seats = [...this.seats.values()];
    return { classroom, seats, capacity, scenarios: this.sources.scenarios(classroom, seats), now: new Date() };
  }
}
