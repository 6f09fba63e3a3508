import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import type { NestApplicationOptions } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import cookieParser from 'cookie-parser';
import { AccessGuard } from '../../src/auth/access-guard.js';
import { AuthService } from '../../src/auth/auth.service.js';
import type { Caller } from '../../src/auth/caller.js';
import { LastingAccess } from '../../src/auth/lasting-access.js';
import { OriginPolicy } from '../../src/auth/origin-policy.js';
import type { ExecResult } from '../../src/engine/container-engine.js';
import { connectIfListening } from '../../src/engine/inner/machine-socket.js';
import { ErrorFilter } from '../../src/errors/error.filter.js';
import { makeValidationPipe } from '../../src/errors/validation.pipe.js';
import { EventBus } from '../../src/events/event-bus.js';
import { SessionNotFoundError } from '../../src/sessions/session.errors.js';
import { TypingPermissions } from '../../src/sessions/help/typing-permissions.js';
import { Watchers } from '../../src/sessions/help/watchers.js';
import { SessionService } from '../../src/sessions/session.service.js';
import type { TicketView } from '../../src/sessions/session-view.js';
import { type Grant, TICKET_LIFE_MS, Tickets } from '../../src/terminals/entrance/tickets.js';
import { TERMINAL_PATH } from '../../src/terminals/terminal-path.js';
import { TERMINALS } from '../../src/terminals/terminals.module.js';
import type { Workshop } from '../shell-holder/workshop.js';

// eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares plain options as a class
const OPTIONS: NestApplicationOptions = { logger: false, forceCloseConnections: true };

/** Cookies that name who calls. */
const CALLERS: Readonly<Record<string, Caller>> = {
  ana: { role: 'learner', learner: 'ana' },
  bob: { role: 'learner', learner: 'bob' },
  trainer: { role: 'trainer', trainer: 'eve', isAdmin: false, scope: 'write', credential: 'token' },
};

/** The server's terminals over real HTTP and websockets, with a session of Ana's whose machine is this host. */
export class TerminalsAlone {
  readonly terminals: string[] = [];
  readonly events = new EventBus();
  machine = 'machine-1';
  attached = 0;
  private app: NestExpressApplication | undefined;
  address = '';

  constructor(private readonly workshop: Workshop) {}

  async start(): Promise<void> {
    const module = await Test.createTestingModule({
      ...TERMINALS,
      providers: [
        ...TERMINALS.providers,
        { provide: SessionService, useValue: this.sessions() },
        { provide: OriginPolicy, useValue: new OriginPolicy({ allowedHosts: ['127.0.0.1'] }) },
        { provide: AuthService, useValue: { identify, isStillKnown: () => true } },
        { provide: EventBus, useValue: this.events },
        LastingAccess,
        Watchers,
        TypingPermissions,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    }).compile();
    const app = module.createNestApplication<NestExpressApplication>(OPTIONS);
    this.app = app;
    app.use(cookieParser());
    app.useGlobalPipes(makeValidationPipe());
    await app.listen(0, '127.0.0.1');
    this.address = await app.getUrl();
  }

  async stop(): Promise<void> {
    await this.app?.close();
  }

  headers(caller = 'ana'): Record<string, string> {
    return { Origin: this.address, Cookie: `caller=${caller}` };
  }

  async post(body: unknown, caller = 'ana', session = 'session-1'): Promise<Response> {
    return fetch(`${this.address}/sessions/${session}/terminals`, {
      method: 'POST',
      headers: { ...this.headers(caller), 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** The address of a websocket with a fresh ticket. */
  async ticketUrl(terminal: string, caller = 'ana'): Promise<string> {
    const { url } = (await (await this.post({ terminal }, caller)).json()) as TicketView;
    return this.url(url);
  }

  /** One of Ana's that was given as long ago as a ticket lasts. */
  expiredTicketUrl(terminal: string): string {
    const grant: Grant = { session: 'session-1', terminal, mode: 'type', caller: { role: 'learner', learner: 'ana' } };
    const ticket = this.app?.get(Tickets).issue(grant, Date.now() - TICKET_LIFE_MS);
    return this.url(`${TERMINAL_PATH}?ticket=${ticket ?? ''}`);
  }

  url(path: string): string {
    return this.address.replace('http', 'ws') + path;
  }

  private sessions(): Partial<Record<keyof SessionService, unknown>> {
    const session = { learner: 'ana' };
    return {
      mustAccess: (caller: Caller, id: string) => {
        const stranger = caller.role === 'learner' && caller.learner !== 'ana';
        if (stranger || id !== 'session-1') throw new SessionNotFoundError(id);
        return session;
      },
      mustBeOpen: () => ({ ...session, sandbox: this.machine }),
      terminalsOf: () => this.terminals,
      nodesOf: () => 1,
      rememberTerminal: (_: string, name: string) => {
        if (!this.terminals.includes(name)) this.terminals.push(name);
      },
      terminalAccess: () => ({
        connect: (socket: string) => this.connect(socket),
        exec: (command: string[]) => this.exec(command),
      }),
    };
  }

  private async connect(socket: string): Promise<Duplex | undefined> {
    const stream = await connectIfListening(join(this.workshop.folder, 'sockets', socket));
    if (!stream) return undefined;
    this.attached += 1;
    return stream.on('close', () => (this.attached -= 1));
  }

  private async exec([, ...args]: readonly string[]): Promise<Pick<ExecResult, 'output'>> {
    const { stderr } = await promisify(execFile)(this.workshop.program, args, { env: this.workshop.environment });
    return { output: stderr };
  }
}

function identify({ cookies }: { cookies: Record<string, string> }): Caller {
  return CALLERS[cookies['caller'] ?? ''] ?? { role: 'nobody' };
}
