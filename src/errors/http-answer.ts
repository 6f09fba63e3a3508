import { HttpException, HttpStatus } from '@nestjs/common';
import { DomainError, type ErrorKind } from './domain-error.js';

/** What a failure looks like over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly code: string; readonly message: string; readonly details?: unknown };
}

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

/** What the framework itself refuses, by status. */
const REFUSALS: Readonly<Record<number, HttpAnswer['body']>> = {
  400: { code: 'malformed-request', message: 'The request could not be understood.' },
  404: { code: 'not-found', message: 'There is nothing at this address.' },
  413: { code: 'too-large', message: 'The request is too large.' },
  415: { code: 'unsupported-media-type', message: 'The request must be JSON.' },
  429: { code: 'too-many-requests', message: 'That was too often. Please wait a minute.' },
};

const REFUSED = { code: 'refused', message: 'The request was refused.' };
const INTERNAL = {
  code: 'internal-error',
  message: 'Something went wrong on our side. The log of the server says what.',
};

/** Seconds after which a 503 is worth another try: an engine restart takes about this long. */
const RETRY_AFTER_SECONDS = 5;

/**
 * The one place that turns a failure into HTTP, for ordinary requests and for those of a websocket: `DomainError`s, what the
 * framework refuses, and bugs (500), of which only the log tells.
 */
export function answerTo(error: unknown): HttpAnswer {
  if (error instanceof DomainError) return answerToOurs(error);
  const status = statusOf(error);
  const isRefusal = status >= 400 && status < 500;
  if (!isRefusal) return { status: HttpStatus.INTERNAL_SERVER_ERROR, headers: {}, body: INTERNAL };
  return { status, headers: {}, body: REFUSALS[status] ?? REFUSED };
}

/** Whether it was none of the caller's doing, and somebody should read the log. */
export function isBug({ body }: HttpAnswer): boolean {
  return body === INTERNAL;
}

function answerToOurs({ kind, code, message, details, retryAfterSeconds }: DomainError): HttpAnswer {
  const status = STATUS[kind];
  const wait = retryAfterSeconds ?? (status === HttpStatus.SERVICE_UNAVAILABLE ? RETRY_AFTER_SECONDS : undefined);
  return {
    status,
    headers: wait === undefined ? {} : { 'Retry-After': String(wait) },
    body: details === undefined ? { code, message } : { code, message, details },
  };
}

/** Express and its parts put a status on what they throw; whatever has none is a bug. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : HttpStatus.INTERNAL_SERVER_ERROR;
}
