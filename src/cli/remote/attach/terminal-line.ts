import { randomBytes } from 'node:crypto';
import { WebSocket, type RawData } from 'ws';
import { keepAlive } from '../../../terminals/line/keep-alive.js';
import { FLOW, MAX_FRAME_BYTES, type FromBrowser } from '../../../terminals/protocol.js';
import { RemoteError } from '../api/api.errors.js';
import { parseJson, refusedBy } from '../api/api-client.js';
import { readServerFrame } from './server-frame.js';
import type { Size } from './view.js';

/** Sent and not yet taken by the shell: as much as a page sends ahead. */
const MOST_WAITING = 256 * 1024;

/** A refusal is a sentence. */
const MOST_REFUSAL = 10_000;

/** What becomes of a line, to whoever opened it. */
export interface LineSide {
  /** From now on what is typed is taken. */
  welcomed(): void;
  /** Calls `drawn` once the bytes are on the screen. */
  output(bytes: Uint8Array, drawn: () => void): void;
  sized(size: Size): void;
  exited(code: number | null): void;
  /** The last that is heard. A `RemoteError` where the line was never opened. */
  closed(how: { code: number; reason: string } | RemoteError): void;
}

/** One websocket to a learner's terminal, from hello to close. Everything in it that waits is bounded. */
export class TerminalLine {
  private readonly socket: WebSocket;
  private undrawn = 0;
  private sent = 0;
  private taken = 0;
  private isOver = false;

  constructor(
    url: URL,
    private readonly size: Size,
    private readonly side: LineSide,
  ) {
    const address = new URL(url);
    address.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    this.socket = new WebSocket(address, {
      origin: url.origin,
      perMessageDeflate: false,
      maxPayload: 16 * 1024 * 1024,
    });
    this.socket.on('open', () => {
      keepAlive(this.socket);
      this.send({ type: 'hello', client: randomBytes(16).toString('hex'), since: null, ...cells(this.size) });
    });
    this.socket.on('message', (data, isBinary) => {
      if (isBinary) this.receiveOutput(data as Buffer);
      else this.receive(data);
    });
    this.socket.on('unexpected-response', (_, response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (part: string) => (body = (body + part).slice(0, MOST_REFUSAL)));
      response.on('end', () => {
        this.end(refusedBy(body) ?? lost(`it answers with ${response.statusCode ?? 'nothing'}`));
      });
    });
    this.socket.on('error', ({ message }) => {
      if (this.socket.readyState === WebSocket.CONNECTING) this.end(lost(message));
    });
    this.socket.on('close', (code, reason) => {
      this.end({ code, reason: reason.toString() });
    });
  }

  /** False when so much already waits for the shell that this is dropped. */
  type(bytes: Buffer): boolean {
    if (this.sent - this.taken + bytes.length > MOST_WAITING || this.socket.readyState !== WebSocket.OPEN) return false;
    for (let at = 0; at < bytes.length; at += MAX_FRAME_BYTES)
      this.socket.send(bytes.subarray(at, at + MAX_FRAME_BYTES));
    this.sent += bytes.length;
    return true;
  }

  resize(size: Size): void {
    this.send({ type: 'resize', ...cells(size) });
  }

  /** Nothing more is heard of it. */
  hangUp(): void {
    this.isOver = true;
    this.socket.on('error', () => undefined); // one that was not open yet complains
    this.socket.terminate();
  }

  private receiveOutput(bytes: Buffer): void {
    if (this.isOver) return;
    this.side.output(bytes, () => {
      this.undrawn += bytes.length;
      if (this.undrawn < FLOW.reportEvery) return;
      this.send({ type: 'drawn', bytes: this.undrawn });
      this.undrawn = 0;
    });
  }

  private receive(data: RawData): void {
    const frame = readServerFrame(parseJson((data as Buffer).toString()));
    if (this.isOver || !frame) return;
    if (frame.type === 'welcome') {
      this.taken = frame.typed;
      this.side.welcomed();
    } else if (frame.type === 'typed') this.taken = frame.count;
    else if (frame.type === 'size') this.side.sized({ columns: frame.cols, rows: frame.rows });
    else if (frame.type === 'exit') this.side.exited(frame.code);
  }

  private send(message: FromBrowser): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private end(how: { code: number; reason: string } | RemoteError): void {
    if (this.isOver) return;
    this.isOver = true;
    this.side.closed(how);
  }
}

function lost(reason: string): RemoteError {
  return new RemoteError('connection-lost', `The terminal cannot be reached: ${reason}.`);
}

/** What the protocol takes. */
function cells({ columns, rows }: Size): { cols: number; rows: number } {
  const bounded = (count: number): number => Math.min(Math.max(count, 1), 2000);
  return { cols: bounded(columns), rows: bounded(rows) };
}
