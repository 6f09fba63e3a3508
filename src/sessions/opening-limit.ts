import { HttpException, HttpStatus, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { addressOf } from '../auth/address-of.js';
import { callerOf } from '../auth/current-caller.js';
import { RateLimit } from '../auth/rate-limit.js';

const WINDOW_MS = 60_000;

/**
 * Openings a minute for each learner, or for each address of whom we do not know. A whole class may sit behind one
 * address and open its pages at once; a script that makes learners by the thousand may not.
 */
const MOST_OPENINGS = 120;

/** Limits how often sessions are opened; answers 429 beyond. */
@Injectable()
export class OpeningLimit implements CanActivate {
  private readonly limit = new RateLimit(MOST_OPENINGS, WINDOW_MS);

  canActivate(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<Request>();
    const caller = callerOf(request);
    const who = caller.role === 'learner' ? `learner ${caller.learner}` : `address ${addressOf(request)}`;
    if (this.limit.admits(who, Date.now())) return true;
    context
      .switchToHttp()
      .getResponse<Response>()
      .setHeader('Retry-After', WINDOW_MS / 1000);
    throw new HttpException('too often', HttpStatus.TOO_MANY_REQUESTS);
  }
}
