import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { accessOn } from '../sandboxes/nodes.js';
import { SessionService } from '../sessions/session.service.js';
import { nodeOfTerminal } from '../sessions/terminal-node.js';
import type { Grant } from './entrance/tickets.js';
import { joinShell } from './line/join-shell.js';
import type { Hello } from './line/read-message.js';

/** Joins the shells of sessions' terminals, each on the node where it runs. */
@Injectable()
export class Shells {
  constructor(private readonly sessions: SessionService) {}

  /** What comes and goes are frames of `shell-holder`. Throws a `DomainError` while the session has no machine. */
  async join(grant: Pick<Grant, 'session' | 'terminal' | 'mode'>, hello: Hello): Promise<Duplex> {
    const access = this.sessions.terminalAccess(grant.session);
    const node = nodeOfTerminal(grant.terminal, this.sessions.nodesOf(this.sessions.mustBeOpen(grant.session)));
    return joinShell(accessOn(node, access), grant, hello);
  }
}
