import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../auth/caller.js';
import { CurrentCaller } from '../auth/current-caller.js';
import { Roles } from '../auth/roles.js';
import { TypingPermissions } from '../sessions/help/typing-permissions.js';
import { SessionService } from '../sessions/session.service.js';
import type { TicketView } from '../sessions/session-view.js';
import { TERMINAL_PATH } from './terminal-path.js';
import { NodeNotFoundError, TerminalNotFoundError } from './terminal.errors.js';
import { OpenTerminalBody } from './terminal.dto.js';
import { chooseTerminal } from './terminal-names.js';
import { modeFor } from './terminal-mode.js';
import { Tickets } from './entrance/tickets.js';

@ApiTags('terminals')
@Roles('learner', 'trainer')
@Controller('sessions/:id/terminals')
export class TerminalsController {
  constructor(
    private readonly sessions: SessionService,
    private readonly tickets: Tickets,
    private readonly permissions: TypingPermissions,
  ) {}

  @Post()
  @ApiOperation({ summary: 'A ticket for one terminal’s websocket, which works once and within 30 seconds' })
  @ApiCreatedResponse({ example: { terminal: 't1', ticket: '…', url: `${TERMINAL_PATH}?ticket=…` } })
  @ApiConflictResponse({ example: { code: 'session-not-open', message: 'Session nope is preparing, not open.' } })
  open(@CurrentCaller() caller: Caller, @Param('id') id: string, @Body() body: OpenTerminalBody): TicketView {
    this.sessions.mustAccess(caller, id);
    const session = this.sessions.mustBeOpen(id);
    const nodes = this.sessions.nodesOf(session);
    const { node = 1 } = body;
    if (node > nodes) throw new NodeNotFoundError(node);
    const mode = modeFor(caller, session.learner, body.assist ?? false);
    if (mode === 'assist') this.permissions.mustAllow(id, caller);
    const wish = body.terminal === undefined ? { node, nodes } : { name: body.terminal };
    const there = this.sessions.terminalsOf(id);
    const terminal = mode === 'type' ? chooseTerminal(there, wish) : mustBeThere(there, body.terminal ?? 't1');
    const ticket = this.tickets.issue({ session: id, terminal, mode, caller });
    this.sessions.rememberTerminal(id, terminal);
    return { terminal, ticket, url: `${TERMINAL_PATH}?ticket=${ticket}` };
  }
}

/** Who looks at a learner's terminals opens none for them. */
function mustBeThere(terminals: readonly string[], name: string): string {
  if (!terminals.includes(name)) throw new TerminalNotFoundError(name);
  return name;
}
