import { type ArgumentsHost, Catch, type ExceptionFilter, HttpStatus } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError, type ErrorKind } from './domain-error.js';

const STATUS = {
  invalid: HttpStatus.BAD_REQUEST,
  unauthenticated: HttpStatus.UNAUTHORIZED,
  forbidden: HttpStatus.FORBIDDEN,
  'not-found': HttpStatus.NOT_FOUND,
  conflict: HttpStatus.CONFLICT,
  'too-often': HttpStatus.TOO_MANY_REQUESTS,
  'at-capacity': HttpStatus.SERVICE_UNAVAILABLE,
  'engine-unavailable': HttpStatus.SERVICE_UNAVAILABLE,
} as const satisfies Record<ErrorKind, HttpStatus>;

/** Seconds after which a 503 is worth another try: an engine restart takes about this long. */
const RETRY_AFTER_SECONDS = 5;

/** The one place that turns a failure of ours into HTTP: `{code, message, details?}`. */
@Catch(DomainError)
export class DomainErrorFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const status = STATUS[error.kind];
    const { code, message, details, retryAfterSeconds } = error;
    const wait = retryAfterSeconds ?? (status === HttpStatus.SERVICE_UNAVAILABLE ? RETRY_AFTER_SECONDS : undefined);
    if (wait !== undefined) response.setHeader('Retry-After', wait);
    response.status(status).json(details === undefined ? { code, message } : { code, message, details });
  }
}
