import { Duplex } from 'node:stream';
import { bounded, MultiplexedReader } from './multiplexed-stream.js';
import type { ExecResult } from './container-engine.js';

/** Standard input and output of a process without a terminal, as one stream; standard error is dropped. */
export class ExecDuplex extends Duplex {
  private readonly reader = new MultiplexedReader();

  constructor(private readonly socket: Duplex) {
    super();
    socket.pause();
    socket.on('data', (chunk: Buffer) => {
      this.receive(chunk);
    });
    socket.on('end', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.socket.write(chunk, done);
  }

  override _final(done: () => void): void {
    this.socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.socket.destroy();
    done(error);
  }

  private receive(chunk: Buffer): void {
    let wantsMore = true;
    for (const { stream, bytes } of this.reader.read(chunk)) {
      if (stream === 'stdout') wantsMore = this.push(bytes);
    }
    if (!wantsMore) this.socket.pause();
  }
}

export const DEFAULT_MAX_BYTES = 64 * 1024;

/** A readable stream, as far as reading it to the end needs. */
export type OutputStream = AsyncIterable<string | Buffer> & { destroy(): unknown };

/** Reads both outputs of a process to the end, keeping at most `maxBytes` of them. */
export async function readOutput(
  socket: OutputStream,
  { maxBytes = DEFAULT_MAX_BYTES, timeoutMs }: { maxBytes?: number | undefined; timeoutMs?: number | undefined },
): Promise<Pick<ExecResult, 'output' | 'timedOut'>> {
  const reader = new MultiplexedReader();
  const kept = bounded(maxBytes);
  const abort = { timedOut: false };
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          abort.timedOut = true;
          socket.destroy();
        }, timeoutMs);
  try {
    for await (const chunk of socket) {
      for (const { bytes } of reader.read(chunk as Buffer)) kept.add(bytes);
    }
  } catch (error) {
    if (!abort.timedOut && (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  } finally {
    clearTimeout(timer);
  }
  return { output: kept.text(), timedOut: abort.timedOut };
}
