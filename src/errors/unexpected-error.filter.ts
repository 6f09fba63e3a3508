import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** What the framework itself refuses, by status. */
const REFUSALS: Readonly<Record<number, Omit<Answer, 'status'>>> = {
  400: { code: 'malformed-request', message: 'The request could not be understood.' },
  404: { code: 'not-found', message: 'There is nothing at this address.' },
  413: { code: 'too-large', message: 'The request is too large.' },
  415: { code: 'unsupported-media-type', message: 'The request must be JSON.' },
  429: { code: 'too-many-requests', message: 'That was too often. Please wait a minute.' },
};

const INTERNAL: Answer = {
  status: 500,
  code: 'internal-error',
  message: 'Something went wrong on our side. The log of the server says what.',
};

/** Everything that is no `DomainError`: what the framework refuses, and bugs, of which only the log tells. */
@Catch()
export class UnexpectedErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const { status, code, message } = answerTo(error);
    if (status === INTERNAL.status) this.logger.error(`${request.method} ${request.path}`, stackOf(error));
    if (response.headersSent) response.destroy();
    else response.status(status).json({ code, message });
  }
}

/** The body parser's errors carry a status and a type; all others without a status are bugs. */
function answerTo(error: unknown): Answer {
  if (isMalformedJson(error)) return { status: 400, code: 'malformed-json', message: 'The body is not valid JSON.' };
  const status = statusOf(error);
  const refusal = REFUSALS[status];
  if (refusal) return { status, ...refusal };
  if (status >= 400 && status < 500) return { status, code: 'refused', message: 'The request was refused.' };
  return INTERNAL;
}

function isMalformedJson(error: unknown): boolean {
  const cause = error instanceof HttpException ? error.cause : undefined;
  return [error, cause].some((each) => each instanceof SyntaxError && 'body' in each) || isParseFailure(error);
}

function isParseFailure(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.parse.failed';
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : INTERNAL.status;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
