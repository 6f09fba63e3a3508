/** A spreadsheet that is not told otherwise reads UTF-8 as something else. */
const BOM = '\uFEFF';

/** Spreadsheets take text that begins so for a formula, and would run it; those with blanks before it, too. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\t\r]|^[\t\r\n]/;

export type Cell = string | number | null;

/** Rows as RFC 4180 writes them, for a spreadsheet to open. Text in them cannot become a formula. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BOM + rows.map((cells) => `${cells.map(toField).join(',')}\r\n`).join('');
}

function toField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
