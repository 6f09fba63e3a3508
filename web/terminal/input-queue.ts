/** Frames stay well under the server's `MAX_FRAME_BYTES`. */
export const FRAME_BYTES = 32 * 1024;

/** What may wait for the shell. A larger paste is refused: it is a file, and a terminal is no way to send one. */
export const QUEUE_BYTES = 4 * 1024 * 1024;

/** Sent ahead of what the shell has read. The rest of a paste waits here, where a lost connection cannot lose it. */
export const WINDOW_BYTES = 256 * 1024;

/**
 * Input on its way to the shell, kept until the server says that it arrived, so that after a reconnect
 * exactly the missing rest is sent again. Invariants: `acknowledged ≤ acknowledged + sent ≤ acknowledged + pending`.
 */
export class InputQueue {
  private chunks: Uint8Array[] = [];
  private acknowledged = 0;
  private pending = 0;
  private sent = 0;

  get pendingBytes(): number {
    return this.pending;
  }

  /** False, and nothing is kept, when it does not fit. */
  push(bytes: Uint8Array): boolean {
    if (this.pending + bytes.length > QUEUE_BYTES) return false;
    if (bytes.length > 0) this.chunks.push(bytes);
    this.pending += bytes.length;
    return true;
  }

  /** The next frame to send on this connection, or undefined when all is sent or the window is full. */
  take(): Uint8Array | undefined {
    const size = Math.min(FRAME_BYTES, this.pending - this.sent, WINDOW_BYTES - this.sent);
    if (size <= 0) return undefined;
    const frame = this.slice(this.sent, size);
    this.sent += size;
    return frame;
  }

  /** `count` as the server counts: all the bytes of this client that reached the shell. */
  acknowledge(count: number): void {
    const arrived = Math.min(Math.max(count - this.acknowledged, 0), this.pending);
    this.drop(arrived);
    this.acknowledged += arrived;
    this.pending -= arrived;
    this.sent = Math.max(this.sent - arrived, 0);
  }

  /** A new connection: what `count` does not cover will be taken again. */
  resumeFrom(count: number): void {
    // Less than was acknowledged before: the server started anew and counts from there.
    if (count < this.acknowledged) this.acknowledged = count;
    this.acknowledge(count);
    this.sent = 0;
  }

  private slice(from: number, size: number): Uint8Array {
    const frame = new Uint8Array(size);
    let filled = 0;
    let skip = from;
    for (const chunk of this.chunks) {
      if (skip >= chunk.length) {
        skip -= chunk.length;
        continue;
      }
      const part = chunk.subarray(skip, skip + size - filled);
      frame.set(part, filled);
      filled += part.length;
      skip = 0;
      if (filled === size) break;
    }
    return frame;
  }

  private drop(count: number): void {
    let left = count;
    while (left > 0) {
      const first = this.chunks[0];
      if (first === undefined) return;
      if (first.length > left) {
        this.chunks[0] = first.subarray(left);
        return;
      }
      left -= first.length;
      this.chunks.shift();
    }
  }
}
