import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { Oversight } from '../auth/oversight.js';
import { DomainError } from '../errors/domain-error.js';
import { EventBus } from '../events/event-bus.js';
import type { Language } from '../events/verdict.js';
import type { SandboxAccess } from '../sandboxes/sandbox-access.js';
import { SandboxResetter } from '../sandboxes/sandbox-resetter.js';
import { SandboxService } from '../sandboxes/sandbox.service.js';
import { ScenarioCatalogue } from '../scenarios/scenario-catalogue.js';
import { restartStep } from '../scenarios/scripts-up-to.js';
import { SessionEnding } from './opening/session-ending.js';
import { SessionOpening } from './opening/session-opening.js';
import { SessionNotFoundError, SessionNotOpenError } from './session.errors.js';
import type { EndReason } from './session-reason.js';
import type { Session, SessionIn } from './session.js';
import { stepOf } from './session-steps.js';
import { SessionStore } from './session.store.js';

/** Nearly always the pool has a machine, and the page can show a prompt at once; longer is not worth holding it up. */
const WAIT_FOR_OPEN_MS = 1_500;

/** Somebody who is known. */
export type Owner = Exclude<Caller, { role: 'nobody' }>;

/** The one door to sessions: who may, what there is, and how it begins and ends. */
@Injectable()
export class SessionService implements OnModuleInit {
  constructor(
    private readonly store: SessionStore,
    private readonly opening: SessionOpening,
    private readonly ending: SessionEnding,
    private readonly sandboxes: SandboxService,
    private readonly resetter: SandboxResetter,
    private readonly catalogue: ScenarioCatalogue,
    private readonly events: EventBus,
    private readonly oversight: Oversight,
  ) {}

  onModuleInit(): void {
    this.resetter.register(async (id) => {
      await this.reset(this.get(id));
    });
  }

  /** Throws `ScenarioNotFoundError`. */
  mustExist(scenario: string): void {
    this.catalogue.get(scenario);
  }

  /** Opens a session, or returns the open one. A full server, or an engine that is away, leaves none behind. */
  async open(owner: Owner, scenario: string, language: Language): Promise<Session> {
    const { id } = this.opening.open(learnerOf(owner), scenario, language);
    try {
      await this.settle(id);
    } catch (error) {
      if (this.store.find(id)?.state === 'failed' && isWorthRetrying(error)) {
        this.store.forget(id);
        throw error;
      }
    }
    return this.get(id);
  }

  /** A fresh machine, set up for that step, or for the one the learner is on, as far as the scenario's solutions go. */
  async reset(session: Session, step = session.step): Promise<Session> {
    const scenario = this.catalogue.get(session.scenario);
    const { id: wished } = stepOf(scenario, step);
    if (session.state === 'ended') throw new SessionNotOpenError(session.id, session.state);
    const other = this.store.liveOf(session.learner, session.scenario);
    if (other && other.id !== session.id) throw new SessionNotOpenError(session.id, session.state);
    this.opening.reset(session, restartStep(scenario, wished));
    await this.settle(session.id).catch(() => undefined); // the session itself says what became of it
    return this.get(session.id);
  }

  /** As `reset`, but waits until the fresh machine is there; throws why it is not. Of two at once both hear of the later. */
  async resetFully(session: Session, step?: string): Promise<void> {
    await this.reset(session, step);
    await this.opening.settledAtLast(session.id);
  }

  endFor(id: string, reason: EndReason): void {
    this.ending.end(id, reason);
  }

  end(caller: Caller, session: Session): void {
    this.ending.end(session.id, this.isOwn(caller, session) ? 'left' : 'ended-by-trainer');
  }

  isOwn(caller: Caller, { learner }: Session): boolean {
    return caller.role !== 'nobody' && learnerOf(caller) === learner;
  }

  /** The learner whose session it is; undefined once it is forgotten. */
  learnerOf(id: string): string | undefined {
    return this.store.find(id)?.learner;
  }

  /** Throws `SessionNotFoundError` for others' sessions too, so that nobody learns which there are. */
  mustAccess(caller: Caller, id: string): Session {
    const session = this.store.find(id);
    if (!session || !this.maySee(caller, session.learner)) throw new SessionNotFoundError(id);
    return session;
  }

  /** The caller's own, and unless only those are asked for, those of the learners they look after; newest first. */
  list(caller: Caller, { own = false } = {}): Session[] {
    if (caller.role === 'nobody') return [];
    if (own || caller.role === 'learner') return this.store.list(learnerOf(caller));
    return this.store.list().filter(({ learner }) => this.maySee(caller, learner));
  }

  /** Newest first, those that are over too. */
  ofLearner(learner: string): Session[] {
    return this.store.list(learner);
  }

  /** Ends the learner's sessions and forgets them, with their progress. */
  forgetLearner(learner: string): void {
    for (const { id } of this.store.list(learner)) {
      this.ending.end(id, 'ended-by-trainer');
      this.store.forget(id);
    }
  }

  /** Undefined for one that never was, or is forgotten. */
  find(id: string): Session | undefined {
    return this.store.find(id);
  }

  countByState(): ReadonlyMap<string, number> {
    return this.store.countByState();
  }

  /** Throws `SessionNotOpenError`. */
  mustBeOpen(id: string): SessionIn<'open'> {
    const session = this.get(id);
    if (session.state !== 'open') throw new SessionNotOpenError(id, session.state);
    return session;
  }

  /** The machine in which the session's terminals run. Throws `SessionNotOpenError`. */
  terminalAccess(id: string): SandboxAccess {
    return this.sandboxes.access(this.mustBeOpen(id).sandbox);
  }

  /** How many nodes the session's machine has; one where the server no longer has the scenario. */
  nodesOf({ scenario }: Session): number {
    return this.catalogue.list().find(({ id }) => id === scenario)?.nodes ?? 1;
  }

  /** The script that is typed for the learner when they come to the step, if any. */
  foregroundOf(id: string, step: string): string | undefined {
    return stepOf(this.catalogue.get(this.get(id).scenario), step).foreground?.source;
  }

  /** Makes a terminal known to the session's pages, also after a restart. */
  rememberTerminal(id: string, name: string): void {
    const session = this.get(id);
    if (session.terminals.includes(name)) return;
    this.store.save({ ...session, terminals: [...session.terminals, name] });
    this.events.publish({ type: 'session.changed', session: id });
  }

  terminalsOf(id: string): string[] {
    return [...this.get(id).terminals];
  }

  private maySee(caller: Caller, learner: string): boolean {
    if (caller.role === 'nobody') return false;
    if (learnerOf(caller) === learner) return true;
    return caller.role === 'trainer' && (caller.isAdmin || this.oversight.oversees(caller.trainer, learner));
  }

  private get(id: string): Session {
    const session = this.store.find(id);
    if (!session) throw new SessionNotFoundError(id);
    return session;
  }

  private async settle(id: string): Promise<void> {
    await Promise.race([this.opening.settled(id), delay(WAIT_FOR_OPEN_MS, undefined, { ref: false })]);
  }
}

function learnerOf(owner: Owner): string {
  return owner.role === 'learner' ? owner.learner : `trainer:${owner.trainer}`;
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof DomainError && (error.kind === 'at-capacity' || error.kind === 'engine-unavailable');
}
