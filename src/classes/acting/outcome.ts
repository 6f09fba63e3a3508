import { DomainError } from '../../errors/domain-error.js';

/** How an action went for one session. */
export type Result =
  | { readonly outcome: 'done' }
  /** It goes on by itself; the board shows how it ends. */
  | { readonly outcome: 'underway' }
  | Failure;

/** `refused` for a reason that the trainer can see to, `failed` for one of ours. */
export interface Failure {
  readonly outcome: 'refused' | 'failed';
  readonly code: string;
  readonly message: string;
}

/** All sessions of a class are acted on each for itself, and each has an outcome of its own. */
export type Outcome = Result & { readonly session: string; readonly learner: string; readonly name: string };

/** How a trainer is told of what went wrong. */
export function outcomeOf(error: unknown): Failure {
  if (!(error instanceof DomainError)) {
    return { outcome: 'failed', code: 'internal-error', message: 'Something unexpected went wrong on the server.' };
  }
  const { code, message, kind } = error;
  const isOurs = kind === 'at-capacity' || kind === 'engine-unavailable';
  return { outcome: isOurs ? 'failed' : 'refused', code, message };
}
