import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';
import { isHeld } from '../../sandboxes/lifecycle.js';
import { SandboxService } from '../../sandboxes/sandbox.service.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import { SessionPausing } from '../deadlines/session-pausing.js';
import { LiveChecks } from '../progress/live-checks.js';
import { sandboxesOf, type SessionIn } from '../session.js';
import { stepOf } from '../session-steps.js';
import { SessionStore } from '../session.store.js';
import { failureReason } from './failure-reason.js';
import { SessionEnding } from './session-ending.js';
import { SessionOpening } from './session-opening.js';

/** Lets sessions outlive the server: what a restart, or a kill half-way, left on record goes on. */
@Injectable()
export class SessionRestoration implements OnApplicationBootstrap {
  private readonly logger = new Logger(SessionRestoration.name);

  constructor(
    private readonly store: SessionStore,
    private readonly sandboxes: SandboxService,
    private readonly catalogue: ScenarioCatalogue,
    private readonly checks: LiveChecks,
    private readonly opening: SessionOpening,
    private readonly pausing: SessionPausing,
    private readonly ending: SessionEnding,
    private readonly events: EventBus,
  ) {}

  onApplicationBootstrap(): void {
    const sessions = this.store.live();
    this.removeStrays(new Set(sessions.flatMap(sandboxesOf)));
    for (const session of sessions) {
      if (session.state === 'open') this.goOn(session);
      else if (session.state === 'paused') this.pausing.rest(session);
      else this.opening.begin(session, true);
    }
    this.events.on('sandbox.gone', ({ sandbox }) => {
      this.machineLost(sandbox);
    });
    this.events.on('sandbox.failed', ({ sandbox }) => {
      this.machineLost(sandbox);
    });
  }

  private goOn(session: SessionIn<'open'>): void {
    if (this.catalogue.isLeftOut(session.scenario)) {
      // A typing error must not cost a learner their machine: it goes on once that is mended.
      this.logger.warn(`Session ${session.id} has its machine, but its exercise ${session.scenario} is left out`);
      return;
    }
    try {
      this.checks.watch(session, stepOf(this.catalogue.get(session.scenario), session.step));
    } catch (error) {
      const reason = failureReason(error);
      this.ending.fail(session.id, reason === 'unknown' ? 'sandbox-lost' : reason);
    }
  }

  /** Claimed by a session that was killed before it could put that on record. */
  private removeStrays(inUse: ReadonlySet<string>): void {
    for (const sandbox of this.sandboxes.list()) {
      if (!isHeld(sandbox) || inUse.has(sandbox.id)) continue;
      this.sandboxes.remove(sandbox.id, 'session-over').catch(() => undefined); // on record, so it is tried again
    }
  }

  private machineLost(sandbox: string): void {
    const session = this.store.live().find((each) => each.state !== 'preparing' && each.sandbox === sandbox);
    if (session) this.ending.fail(session.id, 'sandbox-lost');
  }
}
