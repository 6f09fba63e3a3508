import { ConfigError } from '../config/config.error.js';
import { DomainError } from '../errors/domain-error.js';
import { ScenarioErrors } from '../scenarios/scenario.errors.js';
import { RemoteError } from './remote/api/api.errors.js';

/** The command was called with something that is not there. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command was called in a way that makes no sense, whatever there is. Its exit code is 2, as for a wrong option. */
export class MisuseError extends Error {
  override readonly name = 'MisuseError';
}

/** What the operator can mend is a sentence; anything else is a bug and keeps its stack. */
export function forTheOperator(error: unknown): unknown {
  const mendable = [ConfigError, DomainError, ScenarioErrors, UsageError, MisuseError, RemoteError].some(
    (kind) => error instanceof kind,
  );
  return mendable ? (error as Error).message : error;
}
