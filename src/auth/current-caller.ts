import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ForbiddenError } from './auth.errors.js';
import { NOBODY, type Caller, type TrainerCaller } from './caller.js';

const callers = new WeakMap<Request, Caller>();

/** Remembers who makes this request; the access guard calls it once, before any handler runs. */
export function rememberCaller(request: Request, caller: Caller): void {
  callers.set(request, caller);
}

export function callerOf(request: Request): Caller {
  return callers.get(request) ?? NOBODY;
}

/** The `Caller` as a handler's parameter. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<Request>()),
);

/** The trainer who calls, for routes of trainers only. */
export const CurrentTrainer = createParamDecorator((_: unknown, context: ExecutionContext): TrainerCaller => {
  const caller = callerOf(context.switchToHttp().getRequest<Request>());
  if (caller.role !== 'trainer') throw new ForbiddenError();
  return caller;
});
