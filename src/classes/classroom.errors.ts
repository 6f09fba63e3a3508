import { DomainError } from '../errors/domain-error.js';

export class ClassNotFoundError extends DomainError {
  override readonly name = 'ClassNotFoundError';
  readonly code = 'class-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`No class has the id ${id}.`);
  }
}

export class ClassClosedError extends DomainError {
  override readonly name = 'ClassClosedError';
  readonly code = 'class-closed';
  readonly kind = 'conflict';

  constructor() {
    super('This class is closed.');
  }
}

export class ClassNotClosedError extends DomainError {
  override readonly name = 'ClassNotClosedError';
  readonly code = 'class-not-closed';
  readonly kind = 'conflict';

  constructor() {
    super('This class is still open. Close it first.');
  }
}

export class ClassNotStartedError extends DomainError {
  override readonly name = 'ClassNotStartedError';
  readonly code = 'class-not-started';
  readonly kind = 'conflict';
  override readonly details: { opensAt: string };

  constructor(opensAt: Date) {
    super('This class has not begun yet.');
    this.details = { opensAt: opensAt.toISOString() };
  }
}

export class TooManyClassesError extends DomainError {
  override readonly name = 'TooManyClassesError';
  readonly code = 'too-many-classes';
  readonly kind = 'conflict';

  constructor(most: number) {
    super(`You have ${most} classes. Remove some that are closed.`);
  }
}

export class LearnerNotFoundError extends DomainError {
  override readonly name = 'LearnerNotFoundError';
  readonly code = 'learner-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`This class has no learner ${id}.`);
  }
}
