import { DomainError } from '../../errors/domain-error.js';

/** Says the same of a code that never was and of one that was replaced or revoked. */
export class JoinRefusedError extends DomainError {
  override readonly name = 'JoinRefusedError';
  readonly code = 'join-refused';
  readonly kind = 'not-found';

  constructor() {
    super('No class has this code. Look at it once more, or ask your trainer.');
  }
}

/** The code is right, and too late. */
export class ClassOverError extends DomainError {
  override readonly name = 'ClassOverError';
  readonly code = 'class-over';
  readonly kind = 'conflict';

  constructor() {
    super('This class is over: nobody joins it any more.');
  }
}

export class PersonalCodeRefusedError extends DomainError {
  override readonly name = 'PersonalCodeRefusedError';
  readonly code = 'personal-code-refused';
  readonly kind = 'not-found';

  constructor() {
    super('Nobody has this personal code. Look at it once more, or ask your trainer for a new one.');
  }
}

export class TooManyJoinsError extends DomainError {
  override readonly name = 'TooManyJoinsError';
  readonly code = 'too-many-joins';
  readonly kind = 'too-often';

  constructor(override readonly retryAfterSeconds: number) {
    super('That was tried too often. Please wait five minutes.');
  }
}

export class ClassFullError extends DomainError {
  override readonly name = 'ClassFullError';
  readonly code = 'class-full';
  readonly kind = 'conflict';

  constructor() {
    super('This class is full. Please tell your trainer.');
  }
}

export class NotInAClassError extends DomainError {
  override readonly name = 'NotInAClassError';
  readonly code = 'not-in-a-class';
  readonly kind = 'not-found';

  constructor() {
    super('You are in no class.');
  }
}
