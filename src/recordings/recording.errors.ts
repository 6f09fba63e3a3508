import { DomainError } from '../errors/domain-error.js';

export class RecordingNotFoundError extends DomainError {
  override readonly name = 'RecordingNotFoundError';
  readonly code = 'recording-not-found';
  readonly kind = 'not-found';

  constructor(terminal: string) {
    super(`The session has no recording of a terminal ${terminal}.`);
  }
}
