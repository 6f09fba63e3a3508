import { Injectable, Logger } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';
import { ExclusiveRunner } from '../../sandboxes/exclusive-runner.js';
import { ScriptFailedError } from '../../sandboxes/run-script.js';
import { SandboxService } from '../../sandboxes/sandbox.service.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import type { Scenario, Step } from '../../scenarios/scenario.js';
import { SessionEnding } from '../opening/session-ending.js';
import { SessionNotOpenError } from '../session.errors.js';
import type { SessionIn } from '../session.js';
import { stepOf } from '../session-steps.js';
import { SessionStore } from '../session.store.js';
import { Achievements } from './achievements.js';
import { LiveChecks } from './live-checks.js';
import { ProgressStore } from './progress.store.js';
import { setUpStep } from './set-up-step.js';
import { skippedBy } from './step-progress.js';

/** Takes the learner from one step to another, forth or back. */
@Injectable()
export class StepMoves {
  private readonly logger = new Logger(StepMoves.name);

  constructor(
    private readonly store: SessionStore,
    private readonly progress: ProgressStore,
    private readonly catalogue: ScenarioCatalogue,
    private readonly sandboxes: SandboxService,
    private readonly checks: LiveChecks,
    private readonly achievements: Achievements,
    private readonly ending: SessionEnding,
    private readonly runner: ExclusiveRunner,
    private readonly events: EventBus,
  ) {}

  /** Resolves once the step is set up. Steps passed over without having been achieved count as skipped. */
  open(id: string, stepId: string): Promise<void> {
    return this.runner.run(id, async () => {
      const session = this.mustBeOpen(id);
      const scenario = this.catalogue.get(session.scenario);
      const step = stepOf(scenario, stepId);
      if (session.step === step.id) return;
      const isNew = !this.progress.of(id, stepId).setUp;
      try {
        if (isNew) await this.setUp(session, scenario, step);
      } catch (error) {
        if (!(error instanceof ScriptFailedError)) throw error;
        this.mustBeOpen(id); // one that ended or paused meanwhile has lost its machine by that, and nothing failed
        this.logger.error(`Session ${id} could not be set up for ${stepId}: ${error.message}`);
        this.ending.fail(id, 'setup-failed');
        return;
      }
      this.arrive(id, scenario, step);
      if (isNew) this.events.publish({ type: 'step.set-up', session: id, step: stepId });
    });
  }

  private async setUp(session: SessionIn<'open'>, scenario: Scenario, step: Step): Promise<void> {
    await setUpStep(this.sandboxes.access(session.sandbox), scenario, step);
    this.progress.save(session.id, { ...this.progress.of(session.id, step.id), setUp: true });
  }

  private arrive(id: string, scenario: Scenario, step: Step): void {
    const session = this.mustBeOpen(id); // it may have ended while the script ran
    const ids = scenario.steps.map((each) => each.id);
    for (const passed of skippedBy(ids, session.step, step.id)) {
      const progress = this.progress.of(id, passed);
      const wasRead = passed === session.step && stepOf(scenario, passed).checks.length === 0;
      if (wasRead) this.achievements.achieve(id, passed);
      else if (!progress.achievedAt) this.progress.save(id, { ...progress, skipped: true });
    }
    this.achievements.arrivedAt(id, step.id, scenario);
    this.checks.watch(this.store.save({ ...session, step: step.id, stepSince: new Date() }), step);
    this.events.publish({ type: 'session.changed', session: id });
  }

  private mustBeOpen(id: string): SessionIn<'open'> {
    const session = this.store.find(id);
    if (session?.state !== 'open') throw new SessionNotOpenError(id, session?.state ?? 'gone');
    return session;
  }
}
