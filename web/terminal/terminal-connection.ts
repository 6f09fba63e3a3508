import type { TicketView } from '../../src/sessions/session-view';
import { CLOSE, type FromBrowser, type FromServer } from '../../src/terminals/protocol';
import { backoff } from './backoff';
import { newClientId } from './client-id';
import { DrawnReport } from './drawn-report';
import { InputQueue } from './input-queue';
import { type Continuation, OutputPosition } from './output-position';
import { parseServerFrame } from './server-frame';
import { StallWatch } from './stall-watch';

/** `lost` mends itself; `exited` waits for Enter; `ended` and `refused`, to type no more included, are final. */
export type ConnectionState = 'connecting' | 'live' | 'lost' | 'exited' | 'ended' | 'refused';

/** A line that breaks sooner counts as a failed try: two pages that push each other out must not do so in a loop. */
const STEADY_MS = 5000;

/** What the connection needs of the page. */
export interface ConnectionSide {
  requestTicket(): Promise<TicketView>;
  /** Whether a failed request for a ticket is worth another. */
  isPassing(error: unknown): boolean;
  size(): { cols: number; rows: number };
  welcomed(how: Continuation): void;
  /** Calls `drawn` once the bytes are on the screen. */
  output(bytes: Uint8Array, drawn: () => void): void;
  exited(code: number | null): void;
  notice(message: string): void;
  /** To who watches: the size that the learner's page has. */
  sized?(cols: number, rows: number): void;
  state(state: ConnectionState): void;
}

/**
 * One terminal's line to its shell. Invariants: at most one socket; input leaves in the order it was typed and
 * reaches the shell once; output is handed on in order, and nothing of an older socket after a newer one began.
 */
export class TerminalConnection {
  private client = newClientId();
  private input = new InputQueue();
  private readonly position = new OutputPosition();
  private readonly report = new DrawnReport();
  private socket: WebSocket | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private liveSince = 0;
  private readonly stall = new StallWatch(() => {
    this.hangUp();
    this.lose();
  });
  private current: ConnectionState = 'connecting';

  constructor(private readonly side: ConnectionSide) {}

  get state(): ConnectionState {
    return this.current;
  }

  start(): void {
    void this.connect();
  }

  /** False when so much already waits that this does not fit. */
  type(bytes: Uint8Array): boolean {
    const kept = this.input.push(bytes);
    this.flush();
    return kept;
  }

  resize(cols: number, rows: number): void {
    this.send({ type: 'resize', cols, rows });
  }

  /** After `exited`: a new shell, for which everything counts from zero again. */
  startNewShell(): void {
    this.hangUp();
    this.client = newClientId();
    this.input = new InputQueue();
    this.position.forget();
    this.become('connecting');
    void this.connect();
  }

  /** The network is back: no need to wait for the next try. */
  readonly hurry = (): void => {
    if (this.retry === undefined) return;
    this.failures = 0;
    this.reconnectAfter(0);
  };

  /** The session is over. */
  end(): void {
    this.become('ended');
    this.hangUp();
  }

  dispose(): void {
    this.current = 'ended';
    this.hangUp();
  }

  private hangUp(): void {
    this.stall.pause();
    clearTimeout(this.retry);
    this.retry = undefined;
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  private async connect(): Promise<void> {
    const client = this.client;
    try {
      const ticket = await this.side.requestTicket();
      if (this.current !== 'connecting' && this.current !== 'lost') return;
      if (client === this.client) this.open(ticket);
    } catch (error) {
      if (this.side.isPassing(error)) this.lose();
      else this.become('refused');
    }
  }

  private open(ticket: TicketView): void {
    const url = new URL(ticket.url, window.location.href);
    url.protocol = window.location.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    socket.onopen = () => {
      const { cols, rows } = this.side.size();
      this.send({ type: 'hello', client: this.client, since: this.position.since, cols, rows });
    };
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (socket !== this.socket) return;
      if (typeof data === 'string') this.receive(parseServerFrame(data));
      else this.receiveOutput(new Uint8Array(data), socket);
    };
    socket.onclose = ({ code }) => {
      if (socket !== this.socket) return;
      this.socket = undefined;
      this.stall.pause();
      if (code === CLOSE.sessionEnded || code === CLOSE.sessionPaused) this.become('ended');
      else if (code === CLOSE.assistanceEnded) this.become('refused');
      else if (this.current !== 'exited') this.lose();
    };
  }

  private receiveOutput(bytes: Uint8Array, socket: WebSocket): void {
    this.position.advance(bytes.length);
    this.stall.heard(this.input.pendingBytes > 0);
    this.side.output(bytes, () => {
      if (socket !== this.socket) return; // the server counts anew on every connection
      const report = this.report.add(bytes.length);
      if (report > 0) this.send({ type: 'drawn', bytes: report });
    });
  }

  private receive(frame: FromServer | undefined): void {
    switch (frame?.type) {
      case 'welcome':
        this.liveSince = Date.now();
        this.report.restart();
        this.input.resumeFrom(frame.typed);
        this.become('live');
        this.side.welcomed(this.position.welcome(frame.seq));
        this.flush();
        return;
      case 'typed':
        this.input.acknowledge(frame.count);
        this.stall.heard(this.input.pendingBytes > 0);
        this.flush();
        return;
      case 'exit':
        this.become('exited');
        this.side.exited(frame.code);
        return;
      case 'notice':
        this.side.notice(frame.message);
        return;
      case 'size':
        this.side.sized?.(frame.cols, frame.rows);
        return;
      case undefined:
        return;
      default:
        frame satisfies never;
    }
  }

  private flush(): void {
    if (this.current !== 'live' || this.socket?.readyState !== WebSocket.OPEN) return;
    for (let frame = this.input.take(); frame; frame = this.input.take()) {
      this.socket.send(frame as Uint8Array<ArrayBuffer>);
      this.stall.expect();
    }
  }

  private send(frame: FromBrowser): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  private lose(): void {
    if (this.current === 'live') {
      if (Date.now() - this.liveSince >= STEADY_MS) this.failures = 0;
      this.become('lost');
    }
    this.reconnectAfter(backoff(this.failures));
    this.failures += 1;
    // A first connection that takes several tries is no longer calmly "connecting".
    if (this.failures > 2 && this.current === 'connecting') this.become('lost');
  }

  private reconnectAfter(milliseconds: number): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.connect();
    }, milliseconds);
  }

  private become(state: ConnectionState): void {
    if (state === this.current) return;
    this.current = state;
    this.side.state(state);
  }
}
