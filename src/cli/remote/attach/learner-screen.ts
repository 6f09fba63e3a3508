import unicode11 from '@xterm/addon-unicode11';
import headless, { type IBufferLine, type Terminal } from '@xterm/headless';
import type { Size } from './view.js';

/**
 * The screen that the learner's programs write to: an emulated one. So nothing that they print reaches the trainer's
 * own terminal but as cells to be shown; titles, clipboard, questions and modes end here, and what the emulator would
 * answer is given to nobody.
 */
export class LearnerScreen {
  private readonly terminal: Terminal;

  constructor({ columns, rows }: Size) {
    this.terminal = new headless.Terminal({
      ...{ cols: columns, rows, scrollback: 0 },
      allowProposedApi: true, // the buffer and the unicode addon ask for it
    });
    this.terminal.loadAddon(new unicode11.Unicode11Addon());
    this.terminal.unicode.activeVersion = '11';
  }

  /** Calls `drawn` once the bytes are on the screen. */
  write(bytes: Uint8Array, drawn: () => void): void {
    this.terminal.write(bytes, drawn);
  }

  resize({ columns, rows }: Size): void {
    this.terminal.resize(columns, rows);
  }

  reset(): void {
    this.terminal.reset();
  }

  get size(): Size {
    return { columns: this.terminal.cols, rows: this.terminal.rows };
  }

  get cursor(): { readonly column: number; readonly row: number } {
    const { cursorX, cursorY } = this.terminal.buffer.active;
    return { column: Math.min(cursorX, this.terminal.cols - 1), row: cursorY };
  }

  line(row: number): IBufferLine | undefined {
    const { active } = this.terminal.buffer;
    return active.getLine(active.baseY + row);
  }

  /** What the learner's program wants of the keyboard. */
  get wants(): { readonly applicationCursorKeys: boolean; readonly bracketedPaste: boolean } {
    const { applicationCursorKeysMode, bracketedPasteMode } = this.terminal.modes;
    return { applicationCursorKeys: applicationCursorKeysMode, bracketedPaste: bracketedPasteMode };
  }

  dispose(): void {
    this.terminal.dispose();
  }
}
