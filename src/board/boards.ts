import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { ClassService } from '../classes/class.service.js';
import type { Classroom } from '../classes/classroom.js';
import { inBackground } from '../errors/in-background.js';
import { EventBus } from '../events/event-bus.js';
import type { Language } from '../events/verdict.js';
import { SandboxService } from '../sandboxes/sandbox.service.js';
import { ScenarioCatalogue } from '../scenarios/scenario-catalogue.js';
import { TooManyStreamsError } from '../sessions/session.errors.js';
import { SessionService } from '../sessions/session.service.js';
import { EventStream } from '../sessions/stream/event-stream.js';
import { readCapacity } from './board-capacity.js';
import type { BoardView } from './board-view.js';
import { LiveBoard } from './live-board.js';
import type { Seat } from './seat.js';
import { Seating } from './seating.js';
import type { Scenarios } from './view-row.js';

/** A trainer's tabs, a wall screen and the command line. */
const MOST_PER_CLASS = 20;

/** Boards of classes, each fed by events while somebody looks at it. */
@Injectable()
export class Boards implements OnModuleDestroy {
  private readonly logger = new Logger(Boards.name);
  private readonly live = new Map<string, LiveBoard>();
  private readonly streams = new Set<EventStream>();
  private readonly stopListening: () => void;

  constructor(
    private readonly classes: ClassService,
    private readonly seating: Seating,
    private readonly sessions: SessionService,
    private readonly sandboxes: SandboxService,
    private readonly catalogue: ScenarioCatalogue,
    events: EventBus,
  ) {
    this.stopListening = events.onAny((event) => {
      for (const board of this.live.values()) {
        inBackground(
          `The board of class ${board.id}`,
          () => {
            board.receive(event);
          },
          this.logger,
        );
      }
    });
  }

  view(classroom: Classroom, language: Language): BoardView {
    const live = this.live.get(classroom.id);
    if (live) return live.view(language);
    using board = this.make(classroom);
    return board.view(language);
  }

  /** Streams until the page goes away. Throws `TooManyStreamsError`. */
  open(classroom: Classroom, language: Language, response: Response): void {
    const board = this.live.get(classroom.id) ?? this.make(classroom);
    if (board.viewerCount >= MOST_PER_CLASS) throw new TooManyStreamsError();
    this.live.set(classroom.id, board);
    const stream = new EventStream(response);
    this.streams.add(stream);
    const leave = board.show(stream, language);
    response.on('close', () => {
      leave();
      stream[Symbol.dispose]();
      this.streams.delete(stream);
      if (board.viewerCount > 0) return;
      this.live.delete(board.id);
      board[Symbol.dispose]();
    });
  }

  onModuleDestroy(): void {
    this.stopListening();
    for (const stream of this.streams) stream[Symbol.dispose]();
    for (const board of this.live.values()) board[Symbol.dispose]();
  }

  private make(classroom: Classroom): LiveBoard {
    return new LiveBoard(classroom, {
      seating: this.seating,
      classroom: () => this.classes.find(classroom.id),
      scenarios: (now, seats) => this.scenariosOf(now, seats),
      capacity: () => readCapacity(this.sandboxes),
      learnerOf: (session) => this.sessions.learnerOf(session),
    });
  }

  /** Those of the plan, and others that somebody is still on. */
  private scenariosOf({ plan }: Classroom, seats: readonly Seat[]): Scenarios {
    const worked = seats.flatMap(({ work }) => work?.session.scenario ?? []);
    const all = new Map(this.catalogue.list().map((scenario) => [scenario.id, scenario]));
    return new Map(
      [...new Set([...plan.scenarios, ...worked])].flatMap((id) => {
        const scenario = all.get(id);
        return scenario ? [[id, scenario] as const] : [];
      }),
    );
  }
}
