import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { FromBrowser, FromServer } from '../../src/terminals/protocol.js';
import { eventually } from '../support/eventually.js';

type Welcome = Extract<FromServer, { type: 'welcome' }>;
type Hello = Extract<FromBrowser, { type: 'hello' }>;

export interface PageOptions {
  headers: Record<string, string>;
  hello?: Partial<Omit<Hello, 'type'>>;
  /** Bytes that it draws, and reports as a page does, before the shell has to wait; endless by default. */
  draws?: number;
}

/** One terminal of a page, as far as its websocket goes. */
export class Page {
  readonly socket: WebSocket;
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly messages: FromServer[] = [];
  received = 0;
  private readonly chunks: Buffer[] = [];

  private constructor(url: string, { headers, hello, draws = Infinity }: PageOptions) {
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false });
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => {
        resolve({ code, reason: reason.toString() });
      });
    });
    this.socket.on('open', () => {
      this.send({ type: 'hello', client: 'a'.repeat(32), since: null, cols: 80, rows: 24, ...hello });
    });
    this.socket.on('message', (data: Buffer, isBinary) => {
      if (!isBinary) {
        this.messages.push(JSON.parse(data.toString()) as FromServer);
        return;
      }
      this.chunks.push(data);
      this.received += data.length;
      if (this.received <= draws) this.send({ type: 'drawn', bytes: data.length });
    });
  }

  /** Resolves once the shell said welcome. */
  static async open(url: string, options: PageOptions): Promise<Page> {
    const page = await Page.connect(url, options);
    await page.isWelcome();
    return page;
  }

  /** Resolves once it is connected and has said hello. */
  static async connect(url: string, options: PageOptions): Promise<Page> {
    const page = new Page(url, options);
    await once(page.socket, 'open');
    return page;
  }

  async isWelcome(): Promise<void> {
    await eventually(
      () => this.welcome !== undefined || this.socket.readyState === WebSocket.CLOSED,
      () => 'The shell did not say welcome.',
    );
    if (!this.welcome) throw new Error(`The websocket was closed: ${JSON.stringify(await this.closed)}`);
  }

  get welcome(): Welcome | undefined {
    return this.messages.find((message): message is Welcome => message.type === 'welcome');
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString();
  }

  async sees(text: string): Promise<void> {
    await eventually(
      () => this.text.includes(text),
      () => `The terminal does not show ${JSON.stringify(text)} but ${JSON.stringify(this.text.slice(-500))}`,
    );
  }

  type(input: string | Buffer): void {
    this.socket.send(Buffer.from(input as string), { binary: true });
  }

  send(message: FromBrowser): void {
    this.socket.send(JSON.stringify(message));
  }

  /** As when the network goes: without a word. */
  vanish(): void {
    this.socket.terminate();
  }
}

/** The plain answer to a request for a websocket that is refused. */
export async function refusal(url: string, headers: Record<string, string>): Promise<{ status: number; code: string }> {
  const socket = new WebSocket(url, { headers });
  socket.on('error', () => undefined);
  const answer = once(socket, 'unexpected-response') as Promise<[ClientRequest, IncomingMessage]>;
  const opened = once(socket, 'open').then(() => {
    throw new Error('The websocket was opened.');
  });
  const [, response] = await Promise.race([answer, opened]);
  const body = Buffer.concat((await response.toArray()) as Buffer[]).toString();
  return { status: response.statusCode ?? 0, code: (JSON.parse(body) as { code: string }).code };
}
