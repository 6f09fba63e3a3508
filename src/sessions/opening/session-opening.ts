import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';
import type { Language } from '../../events/verdict.js';
import { ExclusiveRunner } from '../../sandboxes/exclusive-runner.js';
import { isAbort } from '../../sandboxes/is-abort.js';
import { SandboxService } from '../../sandboxes/sandbox.service.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import type { Scenario, Step } from '../../scenarios/scenario.js';
import { stepsUpTo } from '../../scenarios/scripts-up-to.js';
import { Achievements } from '../progress/achievements.js';
import { LiveChecks } from '../progress/live-checks.js';
import { ProgressStore } from '../progress/progress.store.js';
import { firstTerminals } from '../terminal-node.js';
import { proceed, sandboxesOf, type Keeping, type Session, type SessionIn, type Tenure } from '../session.js';
import { stepOf } from '../session-steps.js';
import { SessionStore } from '../session.store.js';
import { LearnerTerms } from '../terms/learner-terms.js';
import { SessionEnding } from './session-ending.js';
import { failureReason } from './failure-reason.js';
import { Preparation } from './preparation.js';
import { whileEngineIsAway } from './while-engine-is-away.js';

const RESET_FAILED = {
  fr: 'La machine neuve n’a pas pu être préparée : vous gardez celle que vous aviez.',
  en: 'The fresh machine could not be set up: you keep the one you had.',
};

/**
 * Brings sessions from asked for to open, the first time and at each reset.
 * Invariants: a learner has one live session a scenario; the old machine is kept until the fresh one is set up; of two
 * resets the later wins.
 */
@Injectable()
export class SessionOpening implements OnModuleDestroy {
  private readonly logger = new Logger(SessionOpening.name);
  private readonly underway = new Map<string, Promise<void>>();

  constructor(
    private readonly store: SessionStore,
    private readonly progress: ProgressStore,
    private readonly catalogue: ScenarioCatalogue,
    private readonly preparation: Preparation,
    private readonly sandboxes: SandboxService,
    private readonly checks: LiveChecks,
    private readonly achievements: Achievements,
    private readonly ending: SessionEnding,
    private readonly runner: ExclusiveRunner,
    private readonly terms: LearnerTerms,
    private readonly events: EventBus,
  ) {}

  /** Returns the live session there is, else begins one. Throws `ScenarioNotFoundError`, `ScenarioNotInClassError`. */
  open(learner: string, scenarioId: string, language: Language): Session {
    const scenario = this.catalogue.get(scenarioId);
    const live = this.store.liveOf(learner, scenarioId);
    if (live) return live;
    this.terms.mustAllow(learner, scenarioId);
    const at = new Date();
    const session = this.store.save<SessionIn<'preparing'>>({
      id: randomUUID(),
      learner,
      extendedMinutes: 0,
      scenario: scenarioId,
      language,
      createdAt: at,
      step: scenario.steps[0].id,
      stepSince: at,
      terminals: firstTerminals(scenario.nodes),
      state: 'preparing',
      towards: scenario.steps[0].id,
      replaces: null,
    });
    this.begin(session);
    return session;
  }

  /** A fresh machine, set up for that step. */
  reset(session: Exclude<Session, { state: 'ended' }>, towards: string): void {
    const again = session.state === 'preparing' && session.towards === towards;
    if (again && this.underway.has(session.id)) return;
    this.checks.stop(session.id);
    this.begin(this.store.save(prepareFor(session, towards)));
    this.events.publish({ type: 'session.changed', session: session.id });
  }

  /** Goes on with what is on record. A patient one waits for an engine that is away, instead of giving up. */
  begin(session: SessionIn<'preparing'>, patient = false): void {
    const underway = this.runner
      .supersede(session.id, (signal) => this.carryOut(session, signal, patient))
      .finally(() => {
        if (this.underway.get(session.id) === underway) this.underway.delete(session.id);
      });
    underway.catch(() => undefined); // `settled` tells whoever asks
    this.underway.set(session.id, underway);
  }

  /** Resolves when the machine is there; throws what went wrong. */
  async settled(session: string): Promise<void> {
    await this.underway.get(session);
  }

  /** As `settled`, but where a newer wish took over, what became of that. */
  async settledAtLast(session: string): Promise<void> {
    const underway = this.underway.get(session);
    try {
      await underway;
    } catch (error) {
      const newer = this.underway.get(session);
      if (!isAbort(error) || newer === undefined || newer === underway) throw error;
      await this.settledAtLast(session);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.runner.close();
  }

  private async carryOut(session: SessionIn<'preparing'>, signal: AbortSignal, patient: boolean): Promise<void> {
    try {
      const scenario = this.catalogue.get(session.scenario);
      const step = stepOf(scenario, session.towards);
      const prepare = (): Promise<Tenure> => this.preparation.prepare(session, scenario, signal);
      const tenure = await (patient ? whileEngineIsAway(prepare, signal) : prepare());
      this.swap(session.id, scenario, step, tenure, signal);
    } catch (error) {
      // Aborted: a newer wish has taken over, or the server stops and goes on in its next life.
      if (!signal.aborted) this.failed(session.id, error);
      throw error;
    }
  }

  private swap(id: string, scenario: Scenario, step: Step, tenure: Tenure, signal: AbortSignal): void {
    const session = this.store.find(id);
    if (signal.aborted || session?.state !== 'preparing') {
      this.giveBack(tenure.sandbox); // a newer wish came in the very last moment
      throw signal.reason ?? new Error(`Session ${id} is no longer being prepared.`);
    }
    this.progress.machineReplaced(id, stepsUpTo(scenario, step.id));
    const place = { step: step.id, stepSince: new Date(), terminals: firstTerminals(scenario.nodes) };
    const open = this.store.save({ ...proceed(session, { state: 'open', ...tenure }), ...place });
    this.checks.watch(open, step);
    this.achievements.arrivedAt(id, step.id, scenario);
    this.events.publish({ type: 'session.changed', session: id });
    this.events.publish({ type: 'step.set-up', session: id, step: step.id });
    for (const sandbox of sandboxesOf(session)) this.giveBack(sandbox);
  }

  /** What cannot be removed now is on record; the reconciler tries again. */
  private giveBack(sandbox: string): void {
    this.sandboxes.remove(sandbox, 'reset').catch(() => undefined);
  }

  private failed(id: string, error: unknown): void {
    const reason = failureReason(error);
    const level = reason === 'at-capacity' || reason === 'engine-unavailable' ? 'warn' : 'error';
    this.logger[level](`Session ${id} could not be prepared (${reason}): ${String(error)}`);
    const session = this.store.find(id);
    if (session?.state === 'preparing' && session.replaces) this.keep(session, session.replaces);
    else this.ending.fail(id, reason);
  }

  /** The learner goes on with the machine they have, or still has the one that rests. */
  private keep(session: SessionIn<'preparing'>, machine: Tenure | Keeping): void {
    if ('until' in machine) this.store.save(proceed(session, { state: 'paused', ...machine }));
    else {
      const open = this.store.save(proceed(session, { state: 'open', ...machine }));
      const step = this.catalogue.find(open.scenario)?.steps.find(({ id: each }) => each === open.step);
      if (step) this.checks.watch(open, step);
    }
    this.events.publish({ type: 'session.changed', session: session.id });
    this.events.publish({ type: 'session.notice', session: session.id, message: RESET_FAILED });
  }
}

function prepareFor(session: Exclude<Session, { state: 'ended' }>, towards: string): SessionIn<'preparing'> {
  if (session.state === 'preparing') return { ...session, towards };
  return proceed(session, { state: 'preparing', towards, replaces: machineOf(session) });
}

function machineOf(session: SessionIn<'open' | 'paused' | 'failed'>): Tenure | Keeping | null {
  switch (session.state) {
    case 'open':
      return { sandbox: session.sandbox, deadline: session.deadline };
    case 'paused':
      return { sandbox: session.sandbox, until: session.until };
    case 'failed':
      return null;
  }
}
