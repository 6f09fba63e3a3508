import type { Size } from '../../terminals/terminal-sizes.js';
import type { CastFile } from '../cast/cast-file.js';
import { markerLine, outputLines, resizeLine, type ShellPosition, shorten } from '../cast/cast-line.js';
import { completeLength } from '../cast/complete-text.js';

/** What is shown within this time is one event: a flood costs ten lines a second, and nobody sees the difference. */
const EVERY_MS = 100;

/** More than this is written at once, and waited for. */
const MOST_PENDING = 256 * 1024;

/** Markers and sizes between two writes; who sends more has them dropped. */
const MOST_ENTRIES = 200;

/** Empties the screen and leaves all modes: a new shell must not be drawn into what the old one left. */
const RESET = '\x1bc';

type Entry = { readonly seconds: number } & (
  | { readonly kind: 'output'; readonly parts: Buffer[] }
  | { readonly kind: 'size'; readonly size: Size }
  | { readonly kind: 'marker'; readonly label: string }
);

/** How large a recording may be, and what it says when it is. */
export interface Limit {
  readonly bytes: number;
  readonly notice: string;
}

/**
 * Writes what a terminal shows to its recording.
 * Invariants: one write at a time; a byte counts as recorded once the line that says so is in the file with it; nothing is
 * written after the recording is full, or could not be written.
 */
export class CastWriter {
  private pending: Entry[] = [];
  private pendingBytes = 0;
  /** The beginning of a character whose rest is still to come. */
  private tail: Buffer = Buffer.alloc(0);
  private recorded: ShellPosition | undefined;
  private size: Size;
  private readonly labels: Set<string>;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private over: boolean;

  constructor(
    private readonly file: CastFile,
    private readonly limit: Limit,
    private readonly failed: (error: unknown) => void,
  ) {
    this.recorded = file.position;
    this.size = file.size;
    this.labels = new Set(file.labels);
    this.over = this.labels.has(shorten(limit.notice));
  }

  get isOver(): boolean {
    return this.over;
  }

  /** Up to where output has come, also what is not yet written. */
  get position(): ShellPosition | undefined {
    if (!this.recorded) return undefined;
    const { shell, next } = this.recorded;
    return { shell, next: next + this.tail.length + this.pendingBytes };
  }

  /** The next bytes are those of this shell from `next` on. */
  async begin(position: ShellPosition): Promise<void> {
    const before = this.position;
    if (before?.shell === position.shell && before.next === position.next) return;
    await this.flush(true);
    this.recorded = position;
    if (before && before.shell !== position.shell) {
      await this.put(outputLines(this.file.secondsAt(Date.now()), RESET, position));
    }
  }

  /** Resolves at once, unless there is much to write. Only after `begin`. */
  async write(bytes: Buffer): Promise<void> {
    if (this.over) return;
    const last = this.pending.at(-1);
    if (last?.kind === 'output') last.parts.push(bytes);
    else this.add({ kind: 'output', seconds: this.now(), parts: [bytes] });
    this.pendingBytes += bytes.length;
    if (this.pendingBytes >= MOST_PENDING) await this.flush();
  }

  resize(size: Size): void {
    if (size.cols === this.size.cols && size.rows === this.size.rows) return;
    if (this.pending.length >= MOST_ENTRIES) return;
    this.size = size;
    if (this.pending.at(-1)?.kind === 'size') this.pending.pop();
    this.add({ kind: 'size', seconds: this.now(), size });
  }

  /** `unlessThere`: only where the recording has no marker of that name. */
  mark(label: string, unlessThere: boolean): void {
    if (this.pending.length >= MOST_ENTRIES || (unlessThere && this.labels.has(shorten(label)))) return;
    this.labels.add(shorten(label));
    this.add({ kind: 'marker', seconds: this.now(), label });
  }

  /** Writes what is pending. `whole`: also the beginning of a character. Never rejects. */
  async flush(whole = false): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.put(this.takePending(whole));
  }

  /** Again is as good as once. */
  async close(): Promise<void> {
    await this.flush();
    this.over = true;
    await this.file.close();
  }

  private now(): number {
    return this.file.secondsAt(Date.now());
  }

  private add(entry: Entry): void {
    if (this.over) return;
    this.pending.push(entry);
    this.timer ??= setTimeout(() => {
      this.flush().catch(this.failed);
    }, EVERY_MS).unref();
  }

  private takePending(whole: boolean): string {
    const entries = this.pending;
    this.pending = [];
    this.pendingBytes = 0;
    const lines = entries.map((entry) => this.lineOf(entry));
    if (whole && this.tail.length > 0) lines.push(this.outputLine(this.now(), this.tail, this.tail.length));
    return lines.join('');
  }

  private lineOf(entry: Entry): string {
    switch (entry.kind) {
      case 'output': {
        const bytes = Buffer.concat([this.tail, ...entry.parts]);
        return this.outputLine(entry.seconds, bytes, completeLength(bytes));
      }
      case 'size':
        return resizeLine(entry.seconds, entry.size);
      case 'marker':
        return markerLine(entry.seconds, entry.label);
    }
  }

  /** Keeps what comes after the first `length` bytes for later. */
  private outputLine(seconds: number, bytes: Buffer, length: number): string {
    this.tail = bytes.subarray(length);
    if (!this.recorded || length === 0) return '';
    const { shell, next } = this.recorded;
    this.recorded = { shell, next: next + length };
    return outputLines(seconds, bytes.toString('utf8', 0, length), this.recorded);
  }

  /** After all that was put before. */
  private put(lines: string): Promise<void> {
    this.writing = this.writing
      .then(() => this.append(lines))
      .catch((error: unknown) => {
        this.over = true; // a line may be cut now; the next start mends it
        this.failed(error);
      });
    return this.writing;
  }

  private async append(lines: string): Promise<void> {
    if (this.over || lines === '') return;
    if (this.file.length + Buffer.byteLength(lines) <= this.limit.bytes) {
      await this.file.append(lines);
      return;
    }
    this.over = true;
    await this.file.append(markerLine(this.now(), this.limit.notice));
  }
}
