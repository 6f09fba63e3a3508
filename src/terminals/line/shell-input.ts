import type { Writable } from 'node:stream';
import { drawnFrame, inputFrame, resizeFrame } from '../frames.js';
import type { Pausable } from './flow-control.js';

/**
 * More than the 256 KiB that a page sends ahead of the shell: so a page that keeps to that never has its websocket
 * paused, where its reports of what it has drawn, and its pongs, would be stuck behind its input.
 */
const MOST_WAITING = 512 * 1024;

/** What the holder queues for the shell (`QUEUE` in shell-holder.c): beyond it, reports would be stuck behind input. */
const MOST_UNWRITTEN = 64 * 1024;

/** The largest number that a report to the holder can carry. */
const MOST_DRAWN = 2 ** 32 - 1;

/**
 * What goes from a page to the shell. Input waits here until the shell has taken what went before it; sizes and reports
 * of what was drawn overtake it. Every wait is bounded: of sizes only the last counts, reports add up, and a page that
 * sends more input than the shell takes is paused.
 */
export class ShellInput {
  private readonly waiting: Buffer[] = [];
  private waitingBytes = 0;
  private unwritten = 0;
  private typed = 0;
  private paused = false;
  private size: { cols: number; rows: number } | undefined;
  private drawn = 0;
  private shell: Writable | undefined;

  /** The page must be paused until `open`, which bounds what it sends before. */
  constructor(private readonly page: Pausable) {}

  write(bytes: Buffer): void {
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    this.send();
  }

  resize(cols: number, rows: number): void {
    this.size = { cols, rows };
    this.report();
  }

  reportDrawn(bytes: number): void {
    this.drawn = Math.min(this.drawn + bytes, MOST_DRAWN);
    this.report();
  }

  /** The shell listens from now on; it has taken `typed` bytes of this page before. */
  open(shell: Writable, typed: number): void {
    this.shell = shell;
    this.typed = typed;
    shell.on('drain', () => {
      this.report();
    });
    this.page.resume();
    this.report();
    this.send();
  }

  /** The shell has now taken this many bytes of this page in all. */
  taken(typed: number): void {
    this.unwritten = Math.max(0, this.unwritten - (typed - this.typed));
    this.typed = typed;
    this.send();
  }

  private send(): void {
    while (this.shell && this.unwritten < MOST_UNWRITTEN) {
      const bytes = this.waiting.shift();
      if (!bytes) break;
      const now = bytes.subarray(0, MOST_UNWRITTEN - this.unwritten);
      if (now.length < bytes.length) this.waiting.unshift(bytes.subarray(now.length));
      this.waitingBytes -= now.length;
      this.unwritten += now.length;
      this.shell.write(inputFrame(now));
    }
    const tooMuch = this.waitingBytes > MOST_WAITING;
    if (tooMuch === this.paused || !this.shell) return;
    this.paused = tooMuch;
    if (tooMuch) this.page.pause();
    else this.page.resume();
  }

  private report(): void {
    if (!this.shell || this.shell.writableNeedDrain) return;
    if (this.size) this.shell.write(resizeFrame(this.size.cols, this.size.rows));
    if (this.drawn > 0) this.shell.write(drawnFrame(this.drawn));
    this.size = undefined;
    this.drawn = 0;
  }
}
