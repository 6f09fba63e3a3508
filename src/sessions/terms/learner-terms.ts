import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.token.js';
import { ScenarioNotInClassError } from '../session.errors.js';
import type { SessionTerms } from './session-terms.js';

/** The terms of a learner, by their id; undefined for somebody else's learners. */
export type TermsSource = (learner: string) => SessionTerms | undefined;

type ServerTerms = Pick<Config, 'sessionMinutes' | 'extensionMinutes' | 'keepMinutes' | 'recording'>;

/** Under which terms each learner works. Whoever groups learners says so here; all others have the server's. */
@Injectable()
export class LearnerTerms {
  private readonly sources: TermsSource[] = [];

  constructor(@Inject(CONFIG) private readonly config: ServerTerms) {}

  register(source: TermsSource): void {
    this.sources.push(source);
  }

  of(learner: string): SessionTerms {
    for (const source of this.sources) {
      const terms = source(learner);
      if (terms) return terms;
    }
    return this.ofTheServer();
  }

  /** Throws why the learner may not work on that now, or `ScenarioNotInClassError`. */
  mustAllow(learner: string, scenario: string): void {
    const { refusal, scenarios } = this.of(learner);
    if (refusal) throw refusal;
    if (scenarios && !scenarios.includes(scenario)) throw new ScenarioNotInClassError(scenario);
  }

  private ofTheServer(): SessionTerms {
    return {
      caps: {},
      internet: true,
      minutes: this.config.sessionMinutes,
      extensionMinutes: this.config.extensionMinutes,
      keepMinutes: this.config.keepMinutes,
      recorded: this.config.recording.everySession,
      refusal: undefined,
      scenarios: undefined,
    };
  }
}
