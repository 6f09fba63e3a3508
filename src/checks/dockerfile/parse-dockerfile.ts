import { DockerfileParser, From } from 'dockerfile-ast';
import type { DockerfileData, DockerfileProblem, Stage } from './dockerfile-data.js';
import { propertiesOf, readInstruction } from './read-instruction.js';
import { KEYWORDS, problemsOf } from './problems.js';
import { remembered } from './remembered.js';
import { type Read, readStage, type StageReads } from './stages.js';

/** A Dockerfile of an exercise has tens of lines; the parser's time grows with the square of them. */
export const MAX_LINES = 1_000;
export const MAX_BYTES = 32 * 1024;

/** What Docker would make of the file, or why it would refuse it: never both, never neither. */
export type ParsedDockerfile =
  | { readonly data: DockerfileData; readonly problems: readonly [] }
  | { readonly data?: never; readonly problems: readonly [DockerfileProblem, ...DockerfileProblem[]] };

/** Files of many learners: each is parsed once for all checks of its step. */
const MOST_REMEMBERED = 30;

export const parseDockerfile = remembered(parse, MOST_REMEMBERED);

function parse(content: string): ParsedDockerfile {
  if (content.length > MAX_BYTES || content.split('\n').length > MAX_LINES) return tooLong();
  const file = DockerfileParser.parse(content);
  const reads = inStages(file.getInstructions().map((node) => ({ node, instruction: readInstruction(node, null) })));
  const [problem, ...problems] = problemsOf(reads);
  if (problem) return { problems: [problem, ...problems] };
  const args = Object.fromEntries(file.getInitialARGs().flatMap((node) => [...propertiesOf(node)]));
  const stages = stagesIn(reads).reduce<Stage[]>((earlier, each) => [...earlier, readStage(each, earlier, args)], []);
  const final = stages.at(-1);
  if (!final) return tooLong(); // without a FROM there is a problem, so this is for the compiler
  const directives = new Map(file.getDirectives().map((each) => [each.getName().toLowerCase(), each.getValue()]));
  return {
    problems: [],
    data: {
      escape: file.getEscapeCharacter(),
      syntax: directives.get('syntax') ?? null,
      comments: sayings(file.getComments().map((comment) => comment.getContent())),
      args,
      instructions: reads.map(({ instruction }) => instruction),
      stages,
      final,
    },
  };
}

/** Each instruction with the number of its stage. */
function inStages(reads: readonly Read[]): Read[] {
  let stage: number | null = null;
  return reads.map(({ node, instruction }) => {
    if (instruction.keyword === 'FROM') stage = stage === null ? 0 : stage + 1;
    return { node, instruction: { ...instruction, stage } };
  });
}

function stagesIn(reads: readonly Read[]): StageReads[] {
  const stages: { from: From; reads: Read[] }[] = [];
  for (const read of reads) {
    if (read.node instanceof From) stages.push({ from: read.node, reads: [read] });
    else stages.at(-1)?.reads.push(read);
  }
  return stages;
}

function tooLong(): ParsedDockerfile {
  const reason = {
    fr: `plus de ${MAX_LINES} lignes ou de ${MAX_BYTES / 1024} Kio : ce fichier n’est pas lu`,
    en: `more than ${MAX_LINES} lines or ${MAX_BYTES / 1024} KiB: this file is not read`,
  };
  return { problems: [{ line: 1, reason }] };
}

/** How many say something, and not the same: neither a lone `#` nor an instruction that is commented out explains anything. */
function sayings(comments: readonly (string | null)[]): number {
  const texts = comments.map((comment) => comment?.trim() ?? '');
  return new Set(texts.filter((text) => /\p{L}/u.test(text) && !isInstruction(text))).size;
}

/** In capitals, and with what no sentence has: `COPY comes last` is one, `COPY . /app` is none. */
function isInstruction(text: string): boolean {
  const [, keyword = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(text) ?? [];
  return KEYWORDS.includes(keyword) && /^\d+$|[[/=]|--|&&|\w:\w|(?<!\S)\.(?!\S)/.test(rest);
}
