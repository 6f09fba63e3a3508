import { FrameError } from './frame.error.js';

/**
 * The framing that `shell-holder` speaks: a type (1 byte), a length (4 bytes, big endian), a payload of at most 64 KiB.
 * The format is told in full at the top of `sandbox-images/sandbox/shell-holder.c`.
 */
export type HolderFrame =
  /** First of all: number of the next output byte, and how many of this client's input bytes have been taken. */
  | { type: 'welcome'; seq: number; typed: number; pid: number }
  /** Part of the output: a long frame comes in several as it arrives. */
  | { type: 'output'; bytes: Buffer }
  | { type: 'typed'; count: number }
  | { type: 'exit'; code: number };

const HEADER = 5;
const HELLO = 1 + 2 + 2 + 8 + 32;
const MAX_PAYLOAD = 64 * 1024;
const LENGTHS: Readonly<Record<string, number>> = { W: 20, T: 8, X: 4 };

/** Turns what arrives, cut anywhere, into frames. Holds one small frame at most: output is passed on as it comes. */
export class FrameDecoder {
  private readonly small = Buffer.alloc(HEADER + 20);
  private filled = 0;
  private wanted = HEADER;
  private outputLeft = 0;

  /** `output` frames share the chunk's memory. Throws `FrameError`, after which the decoder is of no more use. */
  *decode(chunk: Buffer): Generator<HolderFrame, void, undefined> {
    for (let at = 0; at < chunk.length;) {
      if (this.outputLeft > 0) {
        const bytes = chunk.subarray(at, at + this.outputLeft);
        at += bytes.length;
        this.outputLeft -= bytes.length;
        yield { type: 'output', bytes };
        continue;
      }
      const copied = chunk.copy(this.small, this.filled, at, at + this.wanted - this.filled);
      at += copied;
      this.filled += copied;
      if (this.filled < this.wanted) return;
      if (this.wanted === HEADER) this.readHeader();
      else yield this.readSmall();
    }
  }

  private readHeader(): void {
    const type = String.fromCharCode(this.small.readUInt8(0));
    const length = this.small.readUInt32BE(1);
    if (type === 'O' && length <= MAX_PAYLOAD) {
      this.outputLeft = length;
      this.filled = 0;
    } else if (length === LENGTHS[type]) {
      this.wanted = HEADER + length;
    } else {
      throw new FrameError(type, length);
    }
  }

  private readSmall(): HolderFrame {
    const payload = this.small.subarray(HEADER);
    this.filled = 0;
    this.wanted = HEADER;
    switch (this.small.readUInt8(0)) {
      case 0x57: // W
        return { type: 'welcome', seq: read64(payload, 0), typed: read64(payload, 8), pid: payload.readUInt32BE(16) };
      case 0x54: // T
        return { type: 'typed', count: read64(payload, 0) };
      default:
        return { type: 'exit', code: payload.readInt32BE(0) };
    }
  }
}

interface HolderHello {
  readonly watch: boolean;
  /** 0 leaves the size as it is. */
  readonly cols: number;
  readonly rows: number;
  /** The number of the first output byte to send; null for all that is kept. */
  readonly since: number | null;
  /** 32 hexadecimal digits. */
  readonly client: string;
}

/** First of all that goes to the holder. */
export function helloFrame({ watch, cols, rows, since, client }: HolderHello): Buffer {
  const frame = Buffer.alloc(HEADER + HELLO);
  putHeader(frame, 'H', HELLO);
  frame.writeUInt8(watch ? 1 : 0, HEADER);
  frame.writeUInt16BE(cols, HEADER + 1);
  frame.writeUInt16BE(rows, HEADER + 3);
  frame.writeBigUInt64BE(BigInt(since ?? 0), HEADER + 5);
  frame.write(client, HEADER + 13, 'latin1');
  return frame;
}

/** The shell's input, at most `MAX_FRAME_BYTES` of it. */
export function inputFrame(bytes: Buffer): Buffer {
  const frame = Buffer.allocUnsafe(HEADER + bytes.length);
  putHeader(frame, 'I', bytes.length);
  bytes.copy(frame, HEADER);
  return frame;
}

/** The terminal's new size, in characters. */
export function resizeFrame(cols: number, rows: number): Buffer {
  const frame = Buffer.allocUnsafe(HEADER + 4);
  putHeader(frame, 'R', 4);
  frame.writeUInt16BE(cols, HEADER);
  frame.writeUInt16BE(rows, HEADER + 2);
  return frame;
}

/** More output bytes have been drawn, at most 2^32 - 1 of them at once. */
export function drawnFrame(bytes: number): Buffer {
  const frame = Buffer.allocUnsafe(HEADER + 4);
  putHeader(frame, 'D', 4);
  frame.writeUInt32BE(bytes, HEADER);
  return frame;
}

function putHeader(frame: Buffer, type: 'H' | 'I' | 'R' | 'D', length: number): void {
  frame.write(type, 'latin1');
  frame.writeUInt32BE(length, 1);
}

/** Byte counts stay far below 2^53. */
function read64(from: Buffer, at: number): number {
  return Number(from.readBigUInt64BE(at));
}
