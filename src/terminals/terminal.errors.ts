import { DomainError } from '../errors/domain-error.js';

export class TooManyTerminalsError extends DomainError {
  override readonly name = 'TooManyTerminalsError';
  readonly code = 'too-many-terminals';
  readonly kind = 'conflict';

  constructor(most: number) {
    super(`A session has at most ${most} terminals.`);
  }
}

export class TooManyConnectionsError extends DomainError {
  override readonly name = 'TooManyConnectionsError';
  readonly code = 'too-many-connections';
  readonly kind = 'forbidden';

  constructor() {
    super('The terminals of this session are open in too many pages at once. Close some of them.');
  }
}

export class TooManyTicketsError extends DomainError {
  override readonly name = 'TooManyTicketsError';
  readonly code = 'too-many-tickets';
  readonly kind = 'at-capacity';

  constructor() {
    super('Too many terminals are being opened at this moment. Please try again in a few seconds.');
  }
}

export class TicketRefusedError extends DomainError {
  override readonly name = 'TicketRefusedError';
  readonly code = 'ticket-refused';
  readonly kind = 'forbidden';

  constructor() {
    super('This ticket was used already, is too old, or is not yours. Ask for another.');
  }
}

export class ShellNotStartedError extends DomainError {
  override readonly name = 'ShellNotStartedError';
  readonly code = 'shell-not-started';
  readonly kind = 'conflict';

  /** `output`: the machine's own words. */
  constructor(terminal: string, output: string) {
    super(`The shell of terminal ${terminal} did not start: ${output.slice(0, 200).trim()}`);
  }
}

export class NodeNotFoundError extends DomainError {
  override readonly name = 'NodeNotFoundError';
  readonly code = 'node-not-found';
  readonly kind = 'not-found';

  constructor(node: number) {
    super(`This session's machine has no node ${node}.`);
  }
}

export class TerminalNotFoundError extends DomainError {
  override readonly name = 'TerminalNotFoundError';
  readonly code = 'terminal-not-found';
  readonly kind = 'not-found';

  constructor(terminal: string) {
    super(`The learner has no terminal ${terminal}.`);
  }
}
