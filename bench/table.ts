import { isMet, ratioOf, type Aim, type Row, type Unit } from './row.js';

const HEADER = ['measure', 'ours', 'baseline', 'ratio', 'aim', 'met'];

/** The rows as one Markdown table, with a numbered note on each below. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row, index) => [
    `${row.measure} [${index + 1}]`,
    show(row.ours, row.unit),
    row.baseline === undefined ? '—' : show(row.baseline, row.unit),
    ratioOf(row)?.toFixed(2) ?? '—',
    row.aim ? aimText(row.aim, row.unit) : '—',
    { true: 'yes', false: 'NO', undefined: '—' }[String(isMet(row)) as 'true' | 'false' | 'undefined'],
  ]);
  const widths = HEADER.map((_, column) => Math.max(...[HEADER, ...cells].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const notes = rows.map(({ note }, index) => `${index + 1}. ${note}`);
  return [line(HEADER), rule, ...cells.map(line), '', ...notes].join('\n');
}

function show(value: number, unit: Unit): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}

function aimText({ kind, limit }: Aim, unit: Unit): string {
  switch (kind) {
    case 'at most':
      return `≤ ${limit} ${unit}`;
    case 'ratio at most':
      return `≤ ${limit} ×`;
    case 'ratio at least':
      return `≥ ${limit} ×`;
  }
}
