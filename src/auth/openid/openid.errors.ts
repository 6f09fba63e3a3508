import { DomainError } from '../../errors/domain-error.js';

export class OpenidOffError extends DomainError {
  override readonly name = 'OpenidOffError';
  readonly code = 'openid-off';
  readonly kind = 'not-found';

  constructor() {
    super('This server has no log-in by OpenID Connect.');
  }
}

/** Also for an answer that is used again, or that belongs to another browser. */
export class OpenidExpiredError extends DomainError {
  override readonly name = 'OpenidExpiredError';
  readonly code = 'openid-expired';
  readonly kind = 'invalid';

  constructor(options?: ErrorOptions) {
    super('This log-in was not begun in this browser, or too long ago. Please begin again.');
    this.cause = options?.cause;
  }
}

/** They said no at the provider, or turned back. */
export class OpenidCancelledError extends DomainError {
  override readonly name = 'OpenidCancelledError';
  readonly code = 'openid-cancelled';
  readonly kind = 'unauthenticated';

  constructor() {
    super('The log-in was not completed.');
  }
}

/** The provider knows them; no rule and no linked account lets them in. */
export class OpenidNotAllowedError extends DomainError {
  override readonly name = 'OpenidNotAllowedError';
  readonly code = 'openid-not-allowed';
  readonly kind = 'forbidden';

  constructor() {
    super('Your account may not log in here as a trainer.');
  }
}

/** The provider is away, answers nonsense, or does not accept our own credentials; the log says which. */
export class OpenidUnavailableError extends DomainError {
  override readonly name = 'OpenidUnavailableError';
  readonly code = 'openid-unavailable';
  readonly kind = 'engine-unavailable';

  constructor(cause: unknown) {
    super('The log-in service does not answer as it should. Please try later, or log in with a password.');
    this.cause = cause;
  }
}

export class OpenidTooOftenError extends DomainError {
  override readonly name = 'OpenidTooOftenError';
  readonly code = 'openid-too-often';
  readonly kind = 'too-often';

  constructor(override readonly retryAfterSeconds: number) {
    super('That was tried too often. Please wait five minutes.');
  }
}
