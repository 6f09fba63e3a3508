import { DomainError } from '../errors/domain-error.js';

export class MalformedJsonError extends DomainError {
  override readonly name = 'MalformedJsonError';
  readonly code = 'malformed-json';
  readonly kind = 'invalid';

  constructor() {
    super('The body is not valid JSON.');
  }
}

/** More parts than any route has a use for; which ones they are is not looked at. */
export class TooComplexError extends DomainError {
  override readonly name = 'TooComplexError';
  readonly code = 'too-complex';
  readonly kind = 'invalid';

  constructor(what: 'body' | 'query') {
    super(`The ${what} has far more parts than there are to be filled in.`);
  }
}
