import { DomainError } from '../errors/domain-error.js';

export class SandboxNotFoundError extends DomainError {
  override readonly name = 'SandboxNotFoundError';
  readonly code = 'sandbox-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`No sandbox has the id ${id}.`);
  }
}

export class IllegalTransitionError extends DomainError {
  override readonly name = 'IllegalTransitionError';
  readonly code = 'illegal-transition';
  readonly kind = 'conflict';

  constructor(from: string, to: string) {
    super(`A ${from} sandbox cannot become ${to}.`);
  }
}

export class SandboxNotReadyError extends DomainError {
  override readonly name = 'SandboxNotReadyError';
  readonly code = 'sandbox-not-ready';
  readonly kind = 'conflict';

  constructor(id: string, state: string) {
    super(`Sandbox ${id} is ${state}, so nothing can be done in it.`);
  }
}

/** A machine did not come up, twice. What was started of it has been removed. */
export class SandboxFailedError extends DomainError {
  override readonly name = 'SandboxFailedError';
  readonly code = 'sandbox-failed';
  readonly kind = 'engine-unavailable';

  constructor(cause: unknown) {
    super('The machine did not start, although it was tried twice. Your trainer can find the reason in the log.', {
      cause,
    });
  }
}

export class AtCapacityError extends DomainError {
  override readonly name = 'AtCapacityError';
  readonly code = 'at-capacity';
  readonly kind = 'at-capacity';

  constructor() {
    super('All machines of this server are in use. Please try again when somebody has finished.');
  }
}
