import { Injectable } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import type { Step } from '../../scenarios/scenario.js';
import { SessionNotOpenError, StepNotCurrentError } from '../session.errors.js';
import type { Session } from '../session.js';
import { questionOf, stepOf } from '../session-steps.js';
import { LiveChecks } from './live-checks.js';
import { ProgressStore } from './progress.store.js';

/** What a learner does to hear a verdict: asks for it, or answers a question. Each counts as a try. */
@Injectable()
export class Tries {
  constructor(
    private readonly catalogue: ScenarioCatalogue,
    private readonly progress: ProgressStore,
    private readonly checks: LiveChecks,
    private readonly events: EventBus,
  ) {}

  /** Resolves once every check of the step has been evaluated. */
  async verify(session: Session, stepId: string): Promise<void> {
    const step = this.currentStep(session, stepId);
    this.count(session.id, step.id, {});
    await this.checks.verify(session.id);
  }

  /** Throws `CheckNotFoundError` unless the check is a question. */
  async answer(session: Session, stepId: string, check: string, answer: string): Promise<void> {
    const step = this.currentStep(session, stepId);
    questionOf(step, check);
    this.count(session.id, step.id, { [check]: answer });
    this.checks.answered(session.id, check, answer);
    await this.checks.verify(session.id);
  }

  private currentStep(session: Session, id: string): Step {
    const step = stepOf(this.catalogue.get(session.scenario), id);
    if (session.state !== 'open') throw new SessionNotOpenError(session.id, session.state);
    if (session.step !== step.id) throw new StepNotCurrentError(step.id, session.step);
    return step;
  }

  private count(session: string, step: string, answers: Record<string, string>): void {
    const progress = this.progress.of(session, step);
    const tries = progress.tries + 1;
    this.progress.save(session, { ...progress, tries, answers: { ...progress.answers, ...answers } });
    this.events.publish({ type: 'step.tried', session, step, tries });
  }
}
