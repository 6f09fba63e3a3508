import { finished, type Duplex } from 'node:stream';
import { Logger } from '@nestjs/common';
import type { RawData, WebSocket } from 'ws';
import { DomainError } from '../errors/domain-error.js';
import { inBackground } from '../errors/in-background.js';
import type { Attendance } from './attendance.js';
import { FlowControl } from './line/flow-control.js';
import { CLOSE, type FromServer } from './protocol.js';
import type { Size, TerminalSizes } from './terminal-sizes.js';
import { readMessage, type Hello } from './line/read-message.js';
import { ShellInput } from './line/shell-input.js';
import { ShellOutput } from './line/shell-output.js';
import type { Grant } from './entrance/tickets.js';

/** A page says hello as soon as it is connected. */
const HELLO_WITHIN_MS = 10_000;

/**
 * Joins one websocket to a terminal's shell until either goes away; the shell lives on.
 * Invariants: the page is heard from its hello on, the shell is written to from its welcome on, and what is typed in
 * between waits; who watches reaches the shell with nothing; both directions are bounded by pausing their source.
 */
export class TerminalConnection {
  private readonly logger = new Logger(TerminalConnection.name);
  private readonly input: ShellInput;
  private readonly patience: NodeJS.Timeout;
  private greeted = false;
  private exited = false;
  private stopFollowing = (): void => undefined;
  private leave = (): void => undefined;
  private shell: Duplex | undefined;
  private flow: FlowControl | undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly grant: Grant,
    private readonly openShell: (hello: Hello) => Promise<Duplex>,
    private readonly sizes: TerminalSizes,
    private readonly attendance: Attendance,
  ) {
    this.input = new ShellInput(socket);
    this.patience = setTimeout(() => {
      socket.close(CLOSE.violation, 'hello expected');
    }, HELLO_WITHIN_MS);
    socket.on('message', (data, isBinary) => {
      this.receive(data, isBinary);
    });
    socket.on('error', () => undefined); // a broken frame or line; ws closes by itself
    socket.once('close', () => {
      clearTimeout(this.patience);
      this.stopFollowing();
      this.leave();
      this.shell?.destroy();
    });
  }

  private receive(data: RawData, isBinary: boolean): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (isBinary && this.greeted) this.type(data as Buffer);
    else this.obey(isBinary ? undefined : readMessage((data as Buffer).toString()));
  }

  private type(bytes: Buffer): void {
    if (this.grant.mode !== 'watch') this.input.write(bytes);
  }

  private obey(message: ReturnType<typeof readMessage>): void {
    if (!message || (message.type === 'hello') === this.greeted) {
      this.socket.close(CLOSE.violation, 'not a terminal message');
      return;
    }
    switch (message.type) {
      case 'hello':
        this.greeted = true;
        this.resize(message);
        clearTimeout(this.patience);
        this.socket.pause(); // until the shell says welcome
        inBackground(`Session ${this.grant.session}`, () => this.join(message), this.logger);
        return;
      case 'resize':
        if (this.grant.mode === 'type') this.input.resize(message.cols, message.rows);
        this.resize(message);
        return;
      case 'drawn':
        this.flow?.drawn(message.bytes);
        if (this.grant.mode !== 'watch') this.input.reportDrawn(message.bytes);
        return;
      default:
        message satisfies never;
    }
  }

  /** Only the learner's own page has a say in how large the terminal is. */
  private resize({ cols, rows }: Size): void {
    if (this.grant.mode === 'type') this.sizes.note(this.grant.session, this.grant.terminal, { cols, rows });
  }

  private followSize(): void {
    if (this.grant.mode === 'type') return;
    this.stopFollowing = this.sizes.follow(this.grant.session, this.grant.terminal, (size) => {
      this.socket.send(JSON.stringify({ type: 'size', ...size } satisfies FromServer));
    });
  }

  /** Never rejects. */
  private async join(hello: Hello): Promise<void> {
    try {
      const shell = await this.openShell(hello);
      if (this.socket.readyState === this.socket.OPEN) this.carry(shell);
      else shell.destroy(); // the page left meanwhile
    } catch (error) {
      if (!(error instanceof DomainError)) this.logger.error(`session ${this.grant.session}: ${String(error)}`);
      this.lose(error instanceof DomainError ? error.code : 'internal-error');
    }
  }

  private carry(shell: Duplex): void {
    this.shell = shell;
    this.flow = new FlowControl(shell);
    const output = new ShellOutput(this.grant.terminal, this.socket, this.flow);
    shell.on('data', (chunk: Buffer) => {
      try {
        for (const message of output.receive(chunk)) this.note(message, shell);
      } catch (error) {
        this.logger.warn(`session ${this.grant.session}: ${String(error)}`);
        this.lose('bad-frame');
      }
    });
    finished(shell, { writable: false }, () => {
      if (this.exited) this.socket.close(CLOSE.exited, 'exited');
      else this.lose('lost');
    });
  }

  private note(message: FromServer, shell: Duplex): void {
    if (message.type === 'welcome') {
      this.input.open(shell, message.typed);
      this.followSize();
      if (this.grant.mode !== 'watch') this.leave = this.attendance.enter(this.grant);
    } else if (message.type === 'typed') this.input.taken(message.count);
    else if (message.type === 'exit') this.exited = true;
  }

  private lose(reason: string): void {
    this.socket.resume(); // or the page's answer to our closing would never be read
    this.socket.close(CLOSE.lost, reason);
  }
}
