import { isVital, KINDS, type Need, type NeedKind } from '../scenarios/killercoda/needs/need.js';
import type { Survey } from '../scenarios/killercoda/needs/survey.js';

/** How many of each, and how many exercises have which need. */
export interface Summary {
  readonly exercises: number;
  readonly verdicts: Readonly<Record<Survey['verdict'], number>>;
  readonly needs: readonly { readonly kind: NeedKind; readonly exercises: number; readonly what: readonly string[] }[];
}

const SIGNS: Readonly<Record<Survey['verdict'], string>> = { runs: '✔', limited: '○', lacking: '✘' };

/** Of each kind of need, this many things are named in the summary. */
const MOST_NAMED = 8;

export function summarize(surveys: readonly Survey[]): Summary {
  const count = (verdict: Survey['verdict']): number => surveys.filter((each) => each.verdict === verdict).length;
  const kinds = Object.keys(KINDS) as NeedKind[];
  return {
    exercises: surveys.length,
    verdicts: { runs: count('runs'), limited: count('limited'), lacking: count('lacking') },
    needs: kinds.flatMap((kind) => {
      const needing = surveys.filter(({ needs }) => needs.some((need) => need.kind === kind));
      const what = needing.flatMap(({ needs }) => needs.filter((need) => need.kind === kind).map((need) => need.what));
      return needing.length === 0 ? [] : [{ kind, exercises: needing.length, what: byFrequency(what) }];
    }),
  };
}

/** Each exercise with what it needs, then how it looks on the whole. */
export function importReport(surveys: readonly Survey[]): string {
  const { exercises, verdicts, needs } = summarize(surveys);
  return [
    ...surveys.flatMap(({ name, verdict, needs: own }) => [`${SIGNS[verdict]} ${name}`, ...own.map(needLine)]),
    '',
    `${exercises} exercise${exercises === 1 ? '' : 's'}: ${verdicts.runs} ✔ run as they are, ` +
      `${verdicts.limited} ○ run without some of what they expect, ${verdicts.lacking} ✘ lack something they cannot do without`,
    ...needs.map(({ kind, exercises: number, what }) => `  ${KINDS[kind].about}: ${number} (${named(kind, what)})`),
  ].join('\n');
}

function needLine(need: Need): string {
  return `    ${isVital(need) ? '✘' : '○'} ${need.kind}: ${need.what} (${need.file}:${need.line})`;
}

function named(kind: NeedKind, what: readonly string[]): string {
  if (kind === 'broken' || kind === 'oddity' || kind === 'picture') return 'see above';
  const more = what.length - MOST_NAMED;
  return [...what.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word);
}
