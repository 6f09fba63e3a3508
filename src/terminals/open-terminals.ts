import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { WebSocket } from 'ws';
import { LastingAccess } from '../auth/lasting-access.js';
import { EventBus } from '../events/event-bus.js';
import type { Caller } from '../auth/caller.js';
import { Watchers } from '../sessions/help/watchers.js';
import { SessionService } from '../sessions/session.service.js';
import type { Grant } from './entrance/tickets.js';
import { CLOSE } from './protocol.js';
import { TooManyConnectionsError } from './terminal.errors.js';

/** Six terminals in two tabs. */
const MOST_PER_SESSION = 12;

/** Pages that do not answer a farewell are not worth a slower stop. */
const FAREWELL_MS = 500;

interface OpenTerminal {
  readonly grant: Grant;
  readonly sandbox: string;
  readonly socket: WebSocket;
}

/** Every websocket of a terminal, and when it has to end. */
@Injectable()
export class OpenTerminals implements OnModuleInit, BeforeApplicationShutdown {
  private readonly terminals = new Set<OpenTerminal>();

  constructor(
    private readonly sessions: SessionService,
    private readonly watchers: Watchers,
    private readonly lasting: LastingAccess,
    private readonly events: EventBus,
  ) {}

  onModuleInit(): void {
    this.events.on('session.ended', ({ session }) => {
      this.close(this.of(session), CLOSE.sessionEnded, 'ended');
    });
    this.events.on('session.paused', ({ session }) => {
      this.close(this.of(session), CLOSE.sessionPaused, 'paused');
    });
    this.events.on('typing.ended', ({ session, trainer }) => {
      const assisting = this.of(session).filter(
        ({ grant: { mode, caller } }) => mode === 'assist' && isTrainer(caller, trainer),
      );
      this.close(assisting, CLOSE.assistanceEnded, 'assistance-ended');
    });
    this.events.on('session.changed', ({ session }) => {
      this.closeOnOldMachines(session);
    });
  }

  /** Throws `TooManyConnectionsError`. */
  mustHaveRoom(session: string): void {
    if (this.of(session).length >= MOST_PER_SESSION) throw new TooManyConnectionsError();
  }

  add(terminal: OpenTerminal): void {
    this.terminals.add(terminal);
    const { grant, socket } = terminal;
    const leave = this.show(grant);
    const forget = this.lasting.follow(grant.caller, () => {
      this.close([terminal], CLOSE.violation, 'unauthenticated');
    });
    socket.once('close', () => {
      this.terminals.delete(terminal);
      forget();
      leave?.();
    });
  }

  /** What a trainer looks at or types into is said to others; returns how they leave. */
  private show({ session, terminal, mode, caller }: Grant): (() => void) | undefined {
    if (mode === 'type' || caller.role !== 'trainer') return undefined;
    const { trainer } = caller;
    this.events.publish({ type: 'terminal.shared', session, terminal, trainer, mode });
    return this.watchers.add(session, trainer);
  }

  /** Pages are told that it is worth coming back, before their connections are cut. */
  async beforeApplicationShutdown(): Promise<void> {
    const all = [...this.terminals];
    const closed = Promise.all(all.map(({ socket }) => once(socket, 'close')));
    this.close(all, CLOSE.restart, 'server-restart');
    await Promise.race([closed, delay(FAREWELL_MS, undefined, { ref: false })]);
  }

  private of(session: string): OpenTerminal[] {
    return [...this.terminals].filter(({ grant }) => grant.session === session);
  }

  /** A session changes in many ways; a fresh machine is the one that concerns us. */
  private closeOnOldMachines(session: string): void {
    const terminals = this.of(session);
    if (terminals.length === 0) return;
    const sandbox = this.machineOf(session);
    const stale = terminals.filter((each) => sandbox !== undefined && each.sandbox !== sandbox);
    this.close(stale, CLOSE.restart, 'machine-replaced');
  }

  private machineOf(session: string): string | undefined {
    try {
      return this.sessions.mustBeOpen(session).sandbox;
    } catch {
      return undefined; // while a fresh machine is being prepared the old one is kept
    }
  }

  private close(terminals: readonly OpenTerminal[], code: number, reason: string): void {
    for (const { socket } of terminals) {
      socket.resume(); // a paused one would not read the page's answer
      socket.close(code, reason);
    }
  }
}

function isTrainer(caller: Caller, id: string): boolean {
  return caller.role === 'trainer' && caller.trainer === id;
}
