import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { TrainerCaller } from '../auth/caller.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { InvalidInputError } from '../errors/invalid-input.error.js';
import { EventBus } from '../events/event-bus.js';
import { ScenarioCatalogue } from '../scenarios/scenario-catalogue.js';
import { ClassClosing } from './class-closing.js';
import { ClassNotClosedError, ClassNotFoundError, TooManyClassesError } from './classroom.errors.js';
import { ClassroomStore } from './classroom.store.js';
import { hasEnded, mustGoOn, type Classroom, type ClassroomIn } from './classroom.js';
import { makeJoinCode } from './joining/join-code.js';
import { ClassRoll } from './joining/class-roll.js';
import { changePlan, usualPlan, type PlanWish } from './plan-from.js';

/** Years of courses; a longer list nobody looks through. */
const MOST_CLASSES = 500;

/** What a trainer says of a class; what is left out stays as it is, null takes a time away. */
export interface ClassWish extends PlanWish {
  readonly name?: string;
  /** ISO 8601. */
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
}

export type NewClassWish = ClassWish & Required<Pick<ClassWish, 'name' | 'scenarios' | 'expected'>>;

/** The one door to classes: who may, what there is, and how it changes. */
@Injectable()
export class ClassService {
  constructor(
    private readonly store: ClassroomStore,
    private readonly roll: ClassRoll,
    private readonly closing: ClassClosing,
    private readonly catalogue: ScenarioCatalogue,
    private readonly events: EventBus,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The trainer's own; an admin's list has everybody's. Newest first. */
  list({ trainer, isAdmin }: TrainerCaller): Classroom[] {
    return this.store.list(isAdmin ? undefined : trainer);
  }

  /** For whoever was let in before; undefined once it is removed. */
  find(id: string): Classroom | undefined {
    return this.store.find(id);
  }

  /** Throws `ClassNotFoundError` for others' classes too, so that nobody learns which there are. */
  mustAccess({ trainer, isAdmin }: TrainerCaller, id: string): Classroom {
    const classroom = this.store.find(id);
    if (!classroom || (!isAdmin && classroom.trainer !== trainer)) throw new ClassNotFoundError(id);
    return classroom;
  }

  /** Throws `ClassClosedError` too. */
  mustBeOpen(caller: TrainerCaller, id: string): ClassroomIn<'open'> {
    return mustGoOn(this.mustAccess(caller, id), new Date());
  }

  make({ trainer }: TrainerCaller, wish: NewClassWish): Classroom {
    if (this.store.list(trainer).length >= MOST_CLASSES) throw new TooManyClassesError(MOST_CLASSES);
    const facts = { id: randomUUID(), trainer, name: wish.name, createdAt: new Date() };
    const times = { startsAt: undefined, endsAt: undefined, prepareUntil: undefined };
    const blank = { ...facts, ...times, plan: usualPlan(this.config), state: 'open', code: this.freeCode() } as const;
    return this.save(this.changed(blank, wish));
  }

  change(classroom: ClassroomIn<'open'>, wish: ClassWish): Classroom {
    return this.save(this.changed(classroom, wish));
  }

  /** Whoever has the code before cannot join with it any more. */
  renewCode(classroom: ClassroomIn<'open'>): Classroom {
    return this.save({ ...classroom, code: this.freeCode() });
  }

  revokeCode(classroom: ClassroomIn<'open'>): Classroom {
    return this.save({ ...classroom, code: undefined });
  }

  /** Ends every session and frees every machine; the results stay. One that is closed stays as it is. */
  close(classroom: Classroom): Classroom {
    return classroom.state === 'closed' ? classroom : this.closing.close(classroom);
  }

  /** With its learners and their results. Throws `ClassNotClosedError`. */
  remove(classroom: Classroom): void {
    if (!hasEnded(classroom, new Date())) throw new ClassNotClosedError();
    this.close(classroom);
    this.roll.forgetAll(classroom.id);
    this.store.remove(classroom.id);
    this.events.publish({ type: 'class.removed', class: classroom.id });
  }

  private changed(classroom: ClassroomIn<'open'>, wish: ClassWish): ClassroomIn<'open'> {
    const ids = new Set(this.catalogue.list().map(({ id }) => id));
    // One that is left out for now stays in the plan of a class that has it.
    const isKnown = (id: string): boolean => ids.has(id) || classroom.plan.scenarios.includes(id);
    const plan = changePlan(classroom.plan, wish, this.config, isKnown);
    const [startsAt, endsAt] = [moved(classroom.startsAt, wish.startsAt), moved(classroom.endsAt, wish.endsAt)];
    if (wish.startsAt !== undefined || wish.endsAt !== undefined) mustEndLater(startsAt, endsAt);
    return { ...classroom, name: wish.name ?? classroom.name, startsAt, endsAt, plan };
  }

  private save(classroom: ClassroomIn<'open'>): Classroom {
    this.store.save(classroom);
    this.events.publish({ type: 'class.changed', class: classroom.id });
    return classroom;
  }

  private freeCode(): string {
    let code = makeJoinCode();
    while (this.store.withCode(code)) code = makeJoinCode();
    return code;
  }
}

function moved(before: Date | undefined, wish: string | null | undefined): Date | undefined {
  if (wish === undefined) return before;
  return wish === null ? undefined : new Date(wish);
}

function mustEndLater(startsAt: Date | undefined, endsAt: Date | undefined): void {
  if (!endsAt || (endsAt > (startsAt ?? new Date()) && endsAt > new Date())) return;
  throw new InvalidInputError([{ field: 'endsAt', reason: 'endsAt must be later than now and than startsAt' }]);
}
