import { DomainError } from '../errors/domain-error.js';

/** Nobody's fault and soon over: the engine is away or full. Trying at once again would not help; failing would be wrong. */
export function isTransient(error: unknown): boolean {
  return error instanceof DomainError && (error.kind === 'engine-unavailable' || error.kind === 'at-capacity');
}
