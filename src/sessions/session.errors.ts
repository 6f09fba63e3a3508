import { DomainError } from '../errors/domain-error.js';

export class SessionNotFoundError extends DomainError {
  override readonly name = 'SessionNotFoundError';
  readonly code = 'session-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`No session has the id ${id}.`);
  }
}

export class SessionNotOpenError extends DomainError {
  override readonly name = 'SessionNotOpenError';
  readonly code = 'session-not-open';
  readonly kind = 'conflict';

  constructor(id: string, state: string) {
    super(`Session ${id} is ${state}, not open.`);
  }
}

export class ExtensionLimitError extends DomainError {
  override readonly name = 'ExtensionLimitError';
  readonly code = 'extension-limit';
  readonly kind = 'conflict';
  override readonly details: { readonly left: number };

  constructor(allowed: number, left: number) {
    super(
      allowed === 0
        ? 'You cannot add time to this session yourself. Ask your trainer.'
        : `You can add ${allowed} minutes to a session yourself, of which ${left} are left. Ask your trainer for more.`,
    );
    this.details = { left };
  }
}

export class StepNotFoundError extends DomainError {
  override readonly name = 'StepNotFoundError';
  readonly code = 'step-not-found';
  readonly kind = 'not-found';

  constructor(scenario: string, step: string) {
    super(`Scenario ${scenario} has no step ${step}.`);
  }
}

export class StepNotCurrentError extends DomainError {
  override readonly name = 'StepNotCurrentError';
  readonly code = 'step-not-current';
  readonly kind = 'conflict';

  constructor(step: string, current: string) {
    super(`The session is on step ${current}; open step ${step} first.`);
  }
}

export class CheckNotFoundError extends DomainError {
  override readonly name = 'CheckNotFoundError';
  readonly code = 'check-not-found';
  readonly kind = 'not-found';

  constructor(step: string, check: string) {
    super(`Step ${step} asks no question ${check}.`);
  }
}

export class ScenarioNotInClassError extends DomainError {
  override readonly name = 'ScenarioNotInClassError';
  readonly code = 'scenario-not-in-class';
  readonly kind = 'forbidden';

  constructor(scenario: string) {
    super(`The exercise ${scenario} is not one of your class.`);
  }
}

export class TooManyStreamsError extends DomainError {
  override readonly name = 'TooManyStreamsError';
  readonly code = 'too-many-streams';
  readonly kind = 'at-capacity';

  constructor() {
    super('This session is followed from too many pages at once. Close some of them.');
  }
}
