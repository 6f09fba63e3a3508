import { DomainError } from '../errors/domain-error.js';

export class EngineUnavailableError extends DomainError {
  override readonly name = 'EngineUnavailableError';
  readonly code = 'engine-unavailable';
  readonly kind = 'engine-unavailable';

  constructor(cause?: unknown) {
    super('The Docker engine does not answer right now. Sessions are kept; please try again in a moment.', { cause });
  }
}

export class MachineNotFoundError extends DomainError {
  override readonly name = 'MachineNotFoundError';
  readonly code = 'machine-not-found';
  readonly kind = 'not-found';

  constructor(name: string) {
    super(`The engine has no running machine ${name}.`);
  }
}

export class InnerDockerUnavailableError extends DomainError {
  override readonly name = 'InnerDockerUnavailableError';
  readonly code = 'inner-docker-unavailable';
  readonly kind = 'conflict';

  constructor(machine: string, cause?: unknown) {
    super(`Docker inside ${machine} does not answer.`, { cause });
  }
}

/** Something keeps the machine from running even the tools that we put into it: they were removed, or it is broken. */
export class MachineToolsError extends DomainError {
  override readonly name = 'MachineToolsError';
  readonly code = 'machine-tools-missing';
  readonly kind = 'conflict';

  constructor(machine: string, complaint: string) {
    super(`${machine} does not run what looks at it: ${complaint.trim().slice(0, 300)}`);
  }
}

export class UnsafeEngineError extends DomainError {
  override readonly name = 'UnsafeEngineError';
  readonly code = 'unsafe-engine';
  readonly kind = 'conflict';
}
