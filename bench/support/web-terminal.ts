import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { FLOW, type FromBrowser } from '../../src/terminals/protocol.js';
import { fastScreen, type Screen, type ShellLine } from './shell-line.js';

/** A terminal of ours, as a page has it: it reports what it has drawn. */
export class WebTerminal implements ShellLine {
  onOutput: (bytes: Buffer) => void = () => undefined;
  private unreported = 0;

  private constructor(
    private readonly socket: WebSocket,
    screen: Screen,
  ) {
    socket.on('open', () => {
      const client = randomBytes(16).toString('hex');
      this.send({ type: 'hello', client, since: null, cols: 80, rows: 24 });
    });
    socket.on('message', (bytes: Buffer, isBinary) => {
      if (!isBinary) return;
      screen(bytes.length, () => {
        this.report(bytes.length);
        this.onOutput(bytes);
      });
    });
    socket.on('error', () => undefined); // the session ended with the terminal open
  }

  /** Resolves with the listener not yet called: the caller waits for what it wants to see. */
  static open(url: string, headers: Record<string, string>, screen: Screen = fastScreen): WebTerminal {
    return new WebTerminal(new WebSocket(url, { headers, perMessageDeflate: false }), screen);
  }

  type(text: string): void {
    this.socket.send(Buffer.from(text), { binary: true });
  }

  closed(): Promise<unknown> {
    return once(this.socket, 'close');
  }

  [Symbol.dispose](): void {
    this.socket.terminate();
  }

  private report(bytes: number): void {
    this.unreported += bytes;
    if (this.unreported < FLOW.reportEvery) return;
    this.send({ type: 'drawn', bytes: this.unreported });
    this.unreported = 0;
  }

  private send(message: FromBrowser): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }
}
