import { DomainError } from '../../errors/domain-error.js';
import { ScriptFailedError } from '../../sandboxes/run-script.js';
import type { FailureReason } from '../session-reason.js';

const BY_CODE: Readonly<Record<string, FailureReason>> = {
  'at-capacity': 'at-capacity',
  'sandbox-failed': 'sandbox-failed',
  'scenario-not-found': 'scenario-gone',
  'scenario-left-out': 'scenario-gone',
  'step-not-found': 'scenario-gone',
  'machine-not-found': 'sandbox-lost',
  'inner-docker-unavailable': 'sandbox-lost',
};

/** How the learner is told of what went wrong while their machine was prepared. */
export function failureReason(error: unknown): FailureReason {
  if (error instanceof ScriptFailedError) return 'setup-failed';
  if (!(error instanceof DomainError)) return 'unknown';
  return BY_CODE[error.code] ?? (error.kind === 'engine-unavailable' ? 'engine-unavailable' : 'unknown');
}
