import { DomainError } from '../../errors/domain-error.js';

export class TokenNotFoundError extends DomainError {
  override readonly name = 'TokenNotFoundError';
  readonly code = 'token-not-found';
  readonly kind = 'not-found';

  constructor() {
    super('You have no such token.');
  }
}

export class TooManyTokensError extends DomainError {
  override readonly name = 'TooManyTokensError';
  readonly code = 'too-many-tokens';
  readonly kind = 'conflict';

  constructor() {
    super('You have as many tokens as a trainer may have. Revoke one that is no longer used.');
  }
}
