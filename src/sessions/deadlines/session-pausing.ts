import { Injectable, Logger } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';
import { ExclusiveRunner } from '../../sandboxes/exclusive-runner.js';
import { isAbort } from '../../sandboxes/is-abort.js';
import { SandboxService } from '../../sandboxes/sandbox.service.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import type { Step } from '../../scenarios/scenario.js';
import { LiveChecks } from '../progress/live-checks.js';
import { SessionNotOpenError } from '../session.errors.js';
import { proceed, type SessionIn } from '../session.js';
import { stepOf } from '../session-steps.js';
import { SessionStore } from '../session.store.js';
import { LearnerTerms } from '../terms/learner-terms.js';
import { machineUntil, resumedDeadline } from './deadlines.js';

/**
 * Keeps the work of a session whose time is over, and lets its learner go on with it.
 * Invariants: the session pauses before its machine does and goes on after it, so that a crash in between leaves a machine
 * that runs for nobody, and never an open session whose machine rests; of two who go on, both find the session open.
 */
@Injectable()
export class SessionPausing {
  private readonly logger = new Logger(SessionPausing.name);

  constructor(
    private readonly store: SessionStore,
    private readonly sandboxes: SandboxService,
    private readonly catalogue: ScenarioCatalogue,
    private readonly checks: LiveChecks,
    private readonly terms: LearnerTerms,
    private readonly runner: ExclusiveRunner,
    private readonly events: EventBus,
  ) {}

  pause(session: SessionIn<'open'>, until: Date): void {
    const paused = this.store.save(proceed(session, { state: 'paused', sandbox: session.sandbox, until }));
    this.checks.stop(session.id);
    this.runner.supersede(session.id, () => Promise.resolve()).catch(() => undefined);
    this.rest(paused);
    this.events.publish({ type: 'session.changed', session: session.id });
    this.events.publish({ type: 'session.paused', session: session.id });
  }

  /** Lets the machine of a paused session rest, also one that a crash left running. */
  rest({ id, sandbox, until }: SessionIn<'paused'>): void {
    this.sandboxes.park(sandbox, machineUntil(until, 0)).catch((error: unknown) => {
      // On record, so the reconciler tries again.
      if (!isAbort(error)) this.logger.warn(`The machine of session ${id} did not stop at once: ${String(error)}`);
    });
  }

  /**
   * Opens a paused session again, for as long as the learner's terms say or so many minutes. One that is open already stays
   * as it is. Throws `SessionNotOpenError` for any other, `AtCapacityError`, and what the terms say against it.
   */
  async resume(id: string, minutes?: number): Promise<void> {
    try {
      await this.runner.run(id, () => this.wake(id, minutes));
    } catch (error) {
      if (!isAbort(error)) throw error;
      throw new SessionNotOpenError(id, this.store.find(id)?.state ?? 'gone'); // ended or reset meanwhile
    }
  }

  private async wake(id: string, minutes: number | undefined): Promise<void> {
    const session = this.store.find(id);
    if (session?.state === 'open') return;
    if (session?.state !== 'paused') throw new SessionNotOpenError(id, session?.state ?? 'gone');
    const terms = this.terms.of(session.learner);
    if (terms.refusal) throw terms.refusal;
    const deadline = resumedDeadline(new Date(), minutes ?? terms.minutes);
    const step = stepOf(this.catalogue.get(session.scenario), session.step);
    await this.sandboxes.wake(session.sandbox, machineUntil(deadline, terms.keepMinutes), () => {
      this.goOn(id, deadline, step);
    });
  }

  private goOn(id: string, deadline: Date, step: Step): void {
    const session = this.store.find(id);
    if (session?.state !== 'paused') throw new SessionNotOpenError(id, session?.state ?? 'gone');
    const open = this.store.save(proceed(session, { state: 'open', sandbox: session.sandbox, deadline }));
    this.checks.watch(open, step);
    this.events.publish({ type: 'session.changed', session: id });
  }
}
