import { DomainError } from '../../errors/domain-error.js';

export class HintNotFoundError extends DomainError {
  override readonly name = 'HintNotFoundError';
  readonly code = 'hint-not-found';
  readonly kind = 'not-found';

  constructor(step: string, check: string) {
    super(`Step ${step} has no check ${check} with a hint.`);
  }
}

export class TypingNotAllowedError extends DomainError {
  override readonly name = 'TypingNotAllowedError';
  readonly code = 'typing-not-allowed';
  readonly kind = 'forbidden';

  constructor() {
    super('The learner has not agreed that you type in their terminals.');
  }
}
