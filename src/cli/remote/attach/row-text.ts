import type { IBufferCell, IBufferLine } from '@xterm/headless';
import { harmless } from '../say/harmless.js';

/** Marks that sit on a character: more than these only make a mess of the neighbours. */
const MOST_CODE_POINTS = 8;

/** Beyond it terminals are not of one mind about how wide a character is. */
const LAST_OF_SURE_WIDTH = 0x2ff;

/**
 * Part of a row of a screen as text that shows it, whatever was written to that screen: printable characters, colours
 * (SGR) and columns (CHA), and no other sequence. `from` and `columns` are in cells.
 */
export function rowText(line: IBufferLine, from: number, columns: number): string {
  let text = '';
  let style = '';
  let isColumnSure = true;
  for (let column = 0; column < columns; column++) {
    const cell = line.getCell(from + column);
    if (!cell) break;
    const width = cell.getWidth();
    if (width === 0 && column > 0) continue; // the second half of the one before
    const isCut = width === 0 || column + width > columns;
    const shown = isCut || cell.isInvisible() ? ' ' : characterOf(cell);
    const next = styleOf(cell);
    if (!isColumnSure) text += `\x1b[${column + 1}G`;
    if (next !== style) text += next;
    text += shown;
    style = next;
    isColumnSure = (shown.codePointAt(0) ?? 0) <= LAST_OF_SURE_WIDTH && shown.length === 1;
  }
  return text;
}

function characterOf(cell: IBufferCell): string {
  const characters = Array.from(cell.getChars()).slice(0, MOST_CODE_POINTS).join('');
  return characters === '' ? ' ' : harmless(characters);
}

/** Everything that the style is made of: it does not build on the one before. */
function styleOf(cell: IBufferCell): string {
  const codes = [
    0,
    ...(cell.isBold() ? [1] : []),
    ...(cell.isDim() ? [2] : []),
    ...(cell.isItalic() ? [3] : []),
    ...(cell.isUnderline() ? [4] : []),
    ...(cell.isInverse() ? [7] : []),
    ...(cell.isStrikethrough() ? [9] : []),
    ...colour(38, cell.isFgPalette(), cell.isFgRGB(), cell.getFgColor()),
    ...colour(48, cell.isBgPalette(), cell.isBgRGB(), cell.getBgColor()),
  ];
  return `\x1b[${codes.join(';')}m`;
}

/** `selector`: 38 for the foreground, 48 for the background. */
function colour(selector: 38 | 48, isPalette: boolean, isRgb: boolean, value: number): number[] {
  if (isRgb) return [selector, 2, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
  return isPalette ? [selector, 5, value & 0xff] : [];
}
