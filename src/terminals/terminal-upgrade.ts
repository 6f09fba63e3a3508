import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  BadRequestException,
  Injectable,
  Logger,
  NotFoundException,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerTo, isBug } from '../errors/http-answer.js';
import { SessionService } from '../sessions/session.service.js';
import { Attendance } from './attendance.js';
import { keepAlive } from './line/keep-alive.js';
import { OpenTerminals } from './open-terminals.js';
import { MAX_FRAME_BYTES } from './protocol.js';
import { refuseUpgrade } from './entrance/refuse-upgrade.js';
import { TerminalAdmission } from './entrance/terminal-admission.js';
import { Shells } from './shells.js';
import { TerminalConnection } from './terminal-connection.js';
import { TerminalSizes } from './terminal-sizes.js';
import { TERMINAL_PATH } from './terminal-path.js';
import type { Grant } from './entrance/tickets.js';

/** Turns requests for a terminal into websockets, or into a plain refusal. */
@Injectable()
export class TerminalUpgrade implements OnApplicationBootstrap {
  private readonly logger = new Logger(TerminalUpgrade.name);
  private readonly websockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false, // would cost every connection some hundred KiB
  });

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly admission: TerminalAdmission,
    private readonly sessions: SessionService,
    private readonly open: OpenTerminals,
    private readonly sizes: TerminalSizes,
    private readonly shells: Shells,
    private readonly attendance: Attendance,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request, socket, head) => {
      this.upgrade(request, socket, head);
    });
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy()); // a page that leaves at this moment must not end the server
    try {
      const grant = this.admission.admit(request, ticketIn(request.url ?? ''));
      const { sandbox } = this.sessions.mustBeOpen(grant.session);
      this.websockets.handleUpgrade(request, socket, head, (websocket) => {
        this.connect(websocket, grant, sandbox);
      });
    } catch (error) {
      const answer = answerTo(error);
      if (isBug(answer)) this.logger.error(error);
      refuseUpgrade(socket, answer);
    }
  }

  private connect(socket: WebSocket, grant: Grant, sandbox: string): void {
    this.open.add({ grant, sandbox, socket });
    keepAlive(socket);
    new TerminalConnection(socket, grant, (hello) => this.shells.join(grant, hello), this.sizes, this.attendance);
  }
}

function ticketIn(address: string): string {
  if (!URL.canParse(address, 'http://localhost')) throw new BadRequestException();
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  if (pathname !== TERMINAL_PATH) throw new NotFoundException();
  return searchParams.get('ticket') ?? '';
}
