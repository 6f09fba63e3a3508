import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { ForeignOriginError } from '../../auth/auth.errors.js';
import { AuthService } from '../../auth/auth.service.js';
import type { Caller } from '../../auth/caller.js';
import { OriginPolicy } from '../../auth/origin-policy.js';
import { TypingPermissions } from '../../sessions/help/typing-permissions.js';
import { SessionService } from '../../sessions/session.service.js';
import { OpenTerminals } from '../open-terminals.js';
import { TicketRefusedError } from '../terminal.errors.js';
import { type Grant, Tickets } from './tickets.js';
import { callerOfUpgrade } from './upgrade-caller.js';

/** Decides who gets a terminal's websocket, before there is one. */
@Injectable()
export class TerminalAdmission {
  constructor(
    private readonly origins: OriginPolicy,
    private readonly tickets: Tickets,
    private readonly auth: AuthService,
    private readonly sessions: SessionService,
    private readonly open: OpenTerminals,
    private readonly permissions: TypingPermissions,
  ) {}

  /** Uses the ticket up. Throws a `DomainError` that says why not. */
  admit(request: IncomingMessage, ticket: string): Grant {
    if (!this.origins.allows(request)) throw new ForeignOriginError();
    const grant = this.tickets.redeem(ticket);
    if (!grant || !this.isHolder(request, grant)) throw new TicketRefusedError();
    this.sessions.mustAccess(grant.caller, grant.session); // what was allowed half a minute ago may no longer be
    if (grant.mode === 'assist') this.permissions.mustAllow(grant.session, grant.caller);
    this.open.mustHaveRoom(grant.session);
    return grant;
  }

  /**
   * A browser sends its cookie with an upgrade, but cannot send a trainer's token: of that the ticket is the proof, as
   * long as the token is good.
   */
  private isHolder(request: IncomingMessage, { caller }: Grant): boolean {
    if (caller.role === 'nobody') return false;
    if (caller.role === 'trainer' && !this.auth.isStillKnown(caller)) return false;
    if (caller.role === 'trainer' && caller.scope !== 'account') return true;
    return isSame(callerOfUpgrade(request, this.auth), caller);
  }
}

function isSame(one: Caller, other: Caller): boolean {
  if (one.role === 'learner') return other.role === 'learner' && one.learner === other.learner;
  return one.role === 'trainer' && other.role === 'trainer' && one.trainer === other.trainer;
}
