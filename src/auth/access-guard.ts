import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { AuthService } from './auth.service.js';
import { ForbiddenError, ScopeError, UnauthenticatedError } from './auth.errors.js';
import { rolesOf, type Caller } from './caller.js';
import { rememberCaller } from './current-caller.js';
import { LastingAccess } from './lasting-access.js';
import { ACCESS, SCOPE, type Access } from './roles.js';
import { scopeOfMethod, suffices, type Scope } from './scope.js';

/** Global: finds out who calls, then lets in whom the route names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly auth: AuthService,
    private readonly lasting: LastingAccess,
  ) {}

  canActivate(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<Request>();
    const caller = this.auth.identify(request);
    rememberCaller(request, caller);
    const places = [context.getHandler(), context.getClass()];
    requireAccess(this.reflector.getAllAndOverride<Access | undefined>(ACCESS, places), caller);
    const scope = this.reflector.getAllAndOverride<Scope | undefined>(SCOPE, places);
    requireScope(scope ?? scopeOfMethod(request.method), caller);
    const response = context.switchToHttp().getResponse<Response>();
    const forget = this.lasting.follow(caller, () => response.destroy());
    response.once('close', forget);
    return true;
  }
}

export function requireAccess(access: Access | undefined, caller: Caller): void {
  if (access?.kind === 'public') return;
  if (caller.role === 'nobody') throw new UnauthenticatedError();
  if (!rolesOf(caller).some((role) => access?.roles.includes(role))) throw new ForbiddenError();
}

/** Only trainers have credentials of several scopes. */
export function requireScope(least: Scope, caller: Caller): void {
  if (caller.role === 'trainer' && !suffices(caller.scope, least)) throw new ScopeError(least);
}
