/** Of each witness; the rest is in its file. */
const MOST_LINES = 60;

/** What is printed beside a test's failure: where the evidence is, and the end of what each witness heard. */
export function evidenceReport(folder, testimonies) {
  return [`What happened meanwhile is in ${folder}`, ...testimonies.map(told)].join('\n\n');
}

function told({ file, lines }) {
  if (lines.length === 0) return `${file}: nothing`;
  const left = lines.length - MOST_LINES;
  const heading = left > 0 ? `${file}, the last ${MOST_LINES} of ${lines.length} lines:` : `${file}:`;
  return [heading, ...lines.slice(-MOST_LINES).map((line) => `  ${line}`)].join('\n');
}
