import { cropped } from '../say/table.js';
import { rowText } from './row-text.js';
import type { LearnerScreen } from './learner-screen.js';
import { firstShown, roomFor, type Size } from './view.js';

const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';

/** Draws the learner's screen and a last line of ours on a terminal of any size, and only what has changed. */
export class Painter {
  /** What each row of the terminal shows. */
  private shown: string[] = [];

  constructor(private readonly screen: LearnerScreen) {}

  /** The terminal's content is not known any more. */
  forget(): void {
    this.shown = [];
  }

  /** What to write to a terminal of that size. `status` is harmless. */
  paint(size: Size, status: string): string {
    const { screen } = this;
    const room = roomFor(size);
    const first = firstShown(screen.size, room, screen.cursor);
    const rows = Array.from({ length: room.rows }, (_, row) => {
      const line = first.row + row < screen.size.rows ? screen.line(first.row + row) : undefined;
      return line ? rowText(line, first.column, Math.min(room.columns, screen.size.columns - first.column)) : '';
    });
    if (size.rows > 1) rows.push(`\x1b[7m${cropped(` ${status} `, size.columns)}`);
    const changes = rows
      .flatMap((text, row) => (text === this.shown[row] ? [] : [`\x1b[${row + 1};1H\x1b[0m\x1b[2K${text}`]))
      .join('');
    this.shown = rows;
    const { column, row } = screen.cursor;
    const cursor = `\x1b[0m\x1b[${row - first.row + 1};${column - first.column + 1}H`;
    return `${HIDE_CURSOR}${changes}${cursor}${SHOW_CURSOR}`;
  }
}
