import { writeSync } from 'node:fs';
import { MisuseError } from '../../for-the-operator.js';
import type { Size } from './view.js';

/** A screen of its own, where long lines end at the edge. */
const ENTER = '\x1b[?1049h\x1b[?7l\x1b[2J';

/** Pastes unmarked, long lines wrapped, cursor seen, no colour, the screen from before. */
const LEAVE = '\x1b[?2004l\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l';

/** Whoever wants to know what happens at the terminal. */
export interface TrainerSide {
  typed(bytes: Buffer): void;
  resized(): void;
  /** It shows more again, after `isReady` was false. */
  ready(): void;
  /** Its window was closed. */
  gone(): void;
}

/** The terminal that the trainer sits at, taken over for a while: each way out gives it back as it was. */
export class OwnTerminal implements Disposable {
  private isTaken = true;
  private marksPastes = false;

  private constructor(
    private readonly input: NodeJS.ReadStream,
    private readonly output: typeof process.stdout,
  ) {
    input.setRawMode(true);
    output.write(ENTER);
    process.once('exit', this.giveBack); // also after a mistake of ours
  }

  /** Throws `MisuseError`. */
  static mustBeThere(): void {
    const isThere = process.stdin.isTTY && process.stdout.isTTY;
    if (!isThere) throw new MisuseError('This needs a terminal, to type in and to show on.');
  }

  /** Throws `MisuseError` where there is none. */
  static take(): OwnTerminal {
    OwnTerminal.mustBeThere();
    return new OwnTerminal(process.stdin, process.stdout);
  }

  get size(): Size {
    return { columns: this.output.columns, rows: this.output.rows };
  }

  /** False while the terminal is slower than we are: what changes meanwhile is shown at once afterwards. */
  get isReady(): boolean {
    return !this.output.writableNeedDrain;
  }

  write(text: string): void {
    if (this.isTaken) this.output.write(text);
  }

  /** Whether pastes come marked as such: for as long as they would be typed. */
  markPastes(wanted: boolean): void {
    if (wanted === this.marksPastes) return;
    this.marksPastes = wanted;
    this.write(wanted ? '\x1b[?2004h' : '\x1b[?2004l');
  }

  listen(side: TrainerSide): void {
    this.input.on('data', (bytes: Buffer) => {
      side.typed(bytes);
    });
    this.output.on('resize', () => {
      side.resized();
    });
    this.output.on('drain', () => {
      side.ready();
    });
    for (const [stream, event] of [
      [this.input, 'end'],
      [this.input, 'error'],
      [this.output, 'error'],
    ] as const) {
      stream.on(event, () => {
        side.gone();
      });
    }
  }

  [Symbol.dispose](): void {
    process.off('exit', this.giveBack);
    this.giveBack();
    this.input.pause();
  }

  private readonly giveBack = (): void => {
    if (!this.isTaken) return;
    this.isTaken = false;
    try {
      this.input.setRawMode(false);
      writeSync(this.output.fd, LEAVE); // at once: the process may be ending
    } catch {
      // The terminal itself is gone, and with it what there was to give back.
    }
  };
}
