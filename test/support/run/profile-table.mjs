const HEADINGS = ['', 'seconds', 'core-seconds', 'busy'];

/** Where the time of a run went, by its parts and by its slowest suites. */
export function profileTable({ parts, suites, processors }) {
  const whole = {
    part: 'all',
    seconds: sum(parts.map(({ seconds }) => seconds)),
    coreSeconds: sum(parts.map(({ coreSeconds }) => coreSeconds)),
  };
  const rows = [...parts, whole].map(({ part, seconds, coreSeconds }) => [
    part,
    seconds.toFixed(1),
    coreSeconds.toFixed(1),
    `${Math.round((100 * coreSeconds) / (seconds * processors || 1))} %`,
  ]);
  const slowest = [...suites].sort((one, other) => other.seconds - one.seconds).slice(0, 10);
  return [
    `Where the time went; core-seconds are those of all ${processors} processors, whoever used them:`,
    ...aligned([HEADINGS, ...rows]),
    '',
    'The slowest suites, in seconds:',
    ...aligned(slowest.map(({ suite, seconds }) => [suite, seconds.toFixed(1)])),
  ].join('\n');
}

/** The first column to the left, as it is text, and the numbers of the others to the right. */
export function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
