import { DomainError } from '../errors/domain-error.js';
import type { Scope } from './scope.js';

export class UnauthenticatedError extends DomainError {
  override readonly name = 'UnauthenticatedError';
  readonly code = 'unauthenticated';
  readonly kind = 'unauthenticated';

  constructor() {
    super('Please join your class first, or send a valid trainer token.');
  }
}

export class ForbiddenError extends DomainError {
  override readonly name = 'ForbiddenError';
  readonly code = 'forbidden';
  readonly kind = 'forbidden';

  constructor() {
    super('This is not for your role.');
  }
}

export class ScopeError extends DomainError {
  override readonly name = 'ScopeError';
  readonly code = 'scope-too-narrow';
  readonly kind = 'forbidden';

  constructor(least: Scope) {
    super(
      least === 'account'
        ? 'This needs a log-in with your password; a token does not do.'
        : `This needs a token of the scope ${least}.`,
    );
  }
}

export class HostNotAllowedError extends DomainError {
  override readonly name = 'HostNotAllowedError';
  readonly code = 'host-not-allowed';
  readonly kind = 'forbidden';

  constructor() {
    super('This server does not answer under that name. Its operator can add the name to RADOUB_HOSTS.');
  }
}

export class ForeignOriginError extends DomainError {
  override readonly name = 'ForeignOriginError';
  readonly code = 'foreign-origin';
  readonly kind = 'forbidden';

  constructor() {
    super('This request comes from another site, so it was not carried out.');
  }
}
