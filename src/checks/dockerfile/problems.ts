import type { Text } from '../../events/verdict.js';
import { clip } from '../say/show.js';
import type { DockerfileProblem, Instruction } from './dockerfile-data.js';
import type { Read } from './stages.js';

/** Of all instructions. */
export const KEYWORDS: readonly string[] = [
  ...['ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER'],
  ...['ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'],
];
/** Lists of nothing mean something to these: `CMD []`. */
const WITHOUT_ARGUMENTS: readonly string[] = ['CMD', 'ENTRYPOINT'];
const WITH_SOURCES: readonly string[] = ['COPY', 'ADD'];

/** What Docker refuses before it runs anything, in the file's order. */
export function problemsOf(reads: readonly Read[]): DockerfileProblem[] {
  if (reads.length === 0) return [{ line: 1, reason: EMPTY }];
  const problems = reads.flatMap(({ instruction }) => {
    const reason = whyRefused(instruction);
    return reason ? [{ line: instruction.line, reason }] : [];
  });
  const hasFrom = reads.some(({ instruction }) => instruction.keyword === 'FROM');
  return problems.length > 0 || hasFrom ? problems : [{ line: 1, reason: NO_FROM }];
}

function whyRefused({ keyword, stage, arguments: words }: Instruction): Text | undefined {
  const word = clip(keyword);
  if (!KEYWORDS.includes(keyword)) return { fr: `instruction inconnue : ${word}`, en: `unknown instruction: ${word}` };
  if (stage === null && keyword !== 'ARG')
    return { fr: `${word} avant le premier FROM`, en: `${word} before the first FROM` };
  if (words.length === 0 && !WITHOUT_ARGUMENTS.includes(keyword))
    return { fr: `${word} sans argument`, en: `${word} without an argument` };
  if (words.length === 1 && WITH_SOURCES.includes(keyword))
    return { fr: `${word} sans destination`, en: `${word} without a destination` };
  if (keyword === 'FROM' && words.length !== 1 && (words.length !== 3 || words[1]?.toUpperCase() !== 'AS'))
    return { fr: 'FROM veut une image, ou une image AS un nom', en: 'FROM wants an image, or an image AS a name' };
  return undefined;
}

const EMPTY: Text = { fr: 'aucune instruction', en: 'no instruction' };
const NO_FROM: Text = { fr: 'aucun FROM', en: 'no FROM' };
