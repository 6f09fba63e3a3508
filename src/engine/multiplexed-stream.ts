export interface MultiplexedChunk {
  readonly stream: 'stdin' | 'stdout' | 'stderr';
  readonly bytes: Buffer;
}

const STREAMS = ['stdin', 'stdout', 'stderr'] as const;
const HEADER_BYTES = 8;

/**
 * Takes apart Docker's framing of a process without a terminal: one byte of stream, three of nothing, four of length,
 * then the bytes (Docker Engine API, "Attach to a container"). Passes bytes on as they come, so it never holds a frame.
 */
export class MultiplexedReader {
  private readonly header = Buffer.alloc(HEADER_BYTES);
  private headerFilled = 0;
  private left = 0;

  read(chunk: Buffer): MultiplexedChunk[] {
    const chunks: MultiplexedChunk[] = [];
    let at = 0;
    while (at < chunk.length) {
      if (this.left === 0) {
        const taken = chunk.copy(this.header, this.headerFilled, at, at + HEADER_BYTES - this.headerFilled);
        at += taken;
        this.headerFilled += taken;
        if (this.headerFilled < HEADER_BYTES) break;
        this.headerFilled = 0;
        this.left = this.header.readUInt32BE(4);
        continue;
      }
      const bytes = chunk.subarray(at, at + this.left);
      at += bytes.length;
      this.left -= bytes.length;
      const stream = STREAMS[this.header[0] ?? -1];
      if (stream === undefined) throw new Error('The engine sent a frame of an unknown stream.');
      chunks.push({ stream, bytes });
    }
    return chunks;
  }
}

/** Collects bytes up to a limit and lets the rest go. */
export function bounded(maxBytes: number): { add(bytes: Buffer): void; text(): string; readonly full: boolean } {
  const parts: Buffer[] = [];
  let size = 0;
  return {
    add(bytes) {
      const fits = bytes.subarray(0, maxBytes - size);
      if (fits.length === 0) return;
      size += fits.length;
      parts.push(Buffer.from(fits)); // a copy: the chunk it is a slice of would be kept alive
    },
    text: () => Buffer.concat(parts).toString(),
    get full() {
      return size >= maxBytes;
    },
  };
}
