import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { answerTo, isBug } from './http-answer.js';

/** Answers every failure: `{code, message, details?}`. Bugs are logged. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const answer = answerTo(error);
    if (isBug(answer)) this.logger.error(`${request.method} ${request.path}`, stackOf(error));
    if (response.headersSent) response.destroy();
    else response.set(answer.headers).status(answer.status).json(answer.body);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
