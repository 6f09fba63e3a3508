import { Duplex } from 'node:stream';
import { bounded, MultiplexedReader } from './multiplexed-stream.js';
import type { ExecResult } from './container-engine.js';

/**
 * Standard input and output of a process without a terminal, as one stream; standard error is dropped.
 * - Its end is the end of the output: whoever reads slowly gets all of it, though the process and the socket are gone.
 * - What breaks the engine's framing destroys the stream, with the reason.
 */
export class ExecDuplex extends Duplex {
  private readonly reader = new MultiplexedReader();
  private isComplete = false;

  constructor(private readonly socket: Duplex) {
    super();
    socket.pause();
    socket.on('data', (chunk: Buffer) => {
      this.receive(chunk);
    });
    socket.on('end', () => {
      this.isComplete = true;
      this.push(null);
    });
    socket.on('error', (error) => {
      if (!this.isComplete) this.destroy(error); // else it is of input that the process did not live to read
    });
    socket.on('close', () => {
      if (!this.isComplete || this.readableEnded) this.destroy();
      else this.once('end', () => this.destroy());
    });
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.isComplete) done();
    else
      this.socket.write(chunk, (error) => {
        done(this.isComplete ? null : error);
      });
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
    try {
      for (const { stream, bytes } of this.reader.read(chunk)) {
        if (stream === 'stdout') wantsMore = this.push(bytes);
      }
    } catch (error) {
      this.destroy(error as Error);
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
