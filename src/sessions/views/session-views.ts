import { Injectable } from '@nestjs/common';
import type { Language } from '../../events/verdict.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import { LiveChecks } from '../progress/live-checks.js';
import { ProgressStore } from '../progress/progress.store.js';
import type { Session } from '../session.js';
import type { CheckView, ScriptOutputView, SessionView, StepView } from '../session-view.js';
import { stepOf } from '../session-steps.js';
import { LearnerTerms } from '../terms/learner-terms.js';
import { viewChecks, viewSession, viewStep, type Seen } from './view-session.js';

/** Sessions as the API shows them, in one language. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly catalogue: ScenarioCatalogue,
    private readonly progress: ProgressStore,
    private readonly checks: LiveChecks,
    private readonly terms: LearnerTerms,
  ) {}

  session(session: Session, language: Language): SessionView {
    return viewSession(this.see(session, language));
  }

  /** Throws `StepNotFoundError`. */
  step(session: Session, step: string, language: Language): StepView {
    return viewStep(stepOf(this.catalogue.get(session.scenario), step), this.see(session, language));
  }

  /** What the open step's scripts printed; nothing for another step. */
  outputs(session: Session, step: string): ScriptOutputView[] {
    const { id } = stepOf(this.catalogue.get(session.scenario), step);
    const verdicts = [...this.checks.verdictsOf(session.id, id).values()];
    return verdicts.flatMap(({ check, output }) => (output === undefined ? [] : [{ check, output }]));
  }

  /** The verdicts of the open step alone. */
  verdicts(session: Session, step: string, language: Language): CheckView[] {
    const { checks } = stepOf(this.catalogue.get(session.scenario), step);
    return viewChecks(checks, this.checks.verdictsOf(session.id, step), language);
  }

  private see(session: Session, language: Language): Seen {
    return {
      session,
      scenario: this.catalogue.list().find(({ id }) => id === session.scenario),
      progress: this.progress.all(session.id),
      verdicts: this.checks.verdictsOf(session.id, session.step),
      recorded: this.terms.of(session.learner).recorded,
      extensionMinutes: this.terms.of(session.learner).extensionMinutes,
      language,
      now: new Date(),
    };
  }
}
