import { DomainError } from '../../errors/domain-error.js';

/** Says the same of an unknown name and of a wrong password. */
export class LogInRefusedError extends DomainError {
  override readonly name = 'LogInRefusedError';
  readonly code = 'log-in-refused';
  readonly kind = 'unauthenticated';

  constructor() {
    super('The name or the password is not right.');
  }
}

export class TooManyLogInsError extends DomainError {
  override readonly name = 'TooManyLogInsError';
  readonly code = 'too-many-log-ins';
  readonly kind = 'too-often';

  constructor(override readonly retryAfterSeconds: number) {
    super('That was tried too often. Please wait five minutes.');
  }
}
