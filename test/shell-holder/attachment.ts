import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import {
  drawnFrame,
  FrameDecoder,
  helloFrame,
  type HolderFrame,
  inputFrame,
  resizeFrame,
} from '../../src/terminals/frames.js';
import { until } from './until.js';

export interface AttachOptions {
  name: string;
  /** One hex digit is enough to tell the clients of a test apart. */
  client?: string;
  since?: number | null;
  cols?: number;
  rows?: number;
  watch?: boolean;
  argv?: string[];
}

type Welcome = Extract<HolderFrame, { type: 'welcome' }>;

/** One connection to a terminal's holder, which is started where there is none, as the server does it. */
export class Attachment {
  /** Resolves with the exit code of a start that failed, and otherwise with 0 when the connection is over. */
  readonly ended: Promise<number | null>;
  typed = 0;
  exit: number | undefined;
  complaint = '';
  /** Bytes of output so far. */
  received = 0;
  private readonly chunks: Buffer[] = [];
  private readonly unsent: Buffer[] = [];
  private welcomed: Welcome | undefined;
  private socket: Socket | undefined;

  constructor(
    private readonly program: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly path: string,
    private readonly options: AttachOptions,
  ) {
    this.ended = this.run();
  }

  async welcome(): Promise<Welcome> {
    await until('the holder says welcome', () => this.welcomed !== undefined);
    return this.welcomed as Welcome;
  }

  get output(): Buffer {
    return Buffer.concat(this.chunks);
  }

  get text(): string {
    return this.output.toString();
  }

  async sees(text: string, withinMs?: number): Promise<void> {
    await until(`the output holds ${JSON.stringify(text)}`, () => this.text.includes(text), withinMs);
  }

  type(input: string | Buffer): void {
    const bytes = Buffer.from(input as string);
    for (let at = 0; at < bytes.length; at += 64 * 1024) {
      this.send(inputFrame(bytes.subarray(at, at + 64 * 1024)));
    }
  }

  reportDrawn(bytes: number): void {
    this.send(drawnFrame(bytes));
  }

  resize(cols: number, rows: number): void {
    this.send(resizeFrame(cols, rows));
  }

  /** Stops drawing, as a page on a dead connection does. */
  stall(): void {
    this.socket?.pause();
  }

  draw(): void {
    this.socket?.resume();
  }

  /** As a lost connection does: nothing is said. */
  vanish(): void {
    this.socket?.destroy();
  }

  private async run(): Promise<number | null> {
    const { name, client = 'a', since = null, cols = 80, rows = 24, watch = false, argv } = this.options;
    const size = ['--cols', String(cols), '--rows', String(rows)];
    const args = ['start', '--name', name, ...size, ...(argv ? ['--', ...argv] : [])];
    const start = spawn(this.program, args, { env: this.env });
    start.stderr.on('data', (chunk: Buffer) => (this.complaint += chunk.toString()));
    const [code] = (await once(start, 'close')) as (number | null)[];
    if (code !== 0) return code ?? null;

    this.socket = connect(this.path);
    this.socket.on('error', () => {}); // it may be cut off while we write
    const decoder = new FrameDecoder();
    this.socket.on('data', (chunk: Buffer) => {
      for (const frame of decoder.decode(chunk)) this.take(frame);
    });
    this.socket.write(helloFrame({ watch, cols, rows, since, client: client.repeat(32) }));
    for (const frame of this.unsent.splice(0)) this.socket.write(frame);
    await new Promise((resolve) => this.socket?.on('close', resolve));
    return 0;
  }

  private send(frame: Buffer): void {
    if (this.socket) this.socket.write(frame);
    else this.unsent.push(frame);
  }

  private take(frame: HolderFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.welcomed = frame;
        return;
      case 'output':
        this.chunks.push(frame.bytes);
        this.received += frame.bytes.length;
        return;
      case 'typed':
        this.typed = frame.count;
        return;
      case 'exit':
        this.exit = frame.code;
    }
  }
}
