/** How a failure concerns the caller; the HTTP layer turns each into one status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-often'
  | 'at-capacity'
  | 'engine-unavailable';

/** A failure the caller can understand and act on. Anything else that is thrown is a bug, and answers 500. */
export abstract class DomainError extends Error {
  /** Part of the HTTP contract: clients branch on it, so it never changes once released. */
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  /** Facts for the caller beyond the sentence, such as the fields that were refused. */
  readonly details?: unknown;
  /** When another try is worth it, where that is known. */
  readonly retryAfterSeconds?: number;
}
