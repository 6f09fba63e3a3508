import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import type { DomainError } from '../../errors/domain-error.js';
import { OpenidCancelledError, OpenidExpiredError, OpenidUnavailableError } from './openid.errors.js';

/** What a failed answer is to whoever waits for it. The provider's own words go to the log only. */
export function explainFailure(error: unknown): DomainError {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied') return new OpenidCancelledError();
  // The code was used before, or has grown too old.
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') {
    return new OpenidExpiredError({ cause: error });
  }
  return new OpenidUnavailableError(error);
}
