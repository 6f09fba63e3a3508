import { DockerfileParser } from 'dockerfile-ast';
import { parseDockerfile } from '../dockerfile/parse-dockerfile.js';

export interface IsolatedDockerfile {
  readonly content: string;
  /** The same message, with the lines of the learner's file. */
  readonly inTheirLines: (message: string) => string;
}

/**
 * The Dockerfile with one instruction more in each stage that begins with an image: a file that no other build copies.
 * So nothing from there on is shared with the learner's own builds, whose cache stays as they left it; and ours knows no
 * more than it built itself.
 */
export function isolated(content: string, marker: string): IsolatedDockerfile {
  const stages = parseDockerfile(content).data?.stages ?? [];
  const lastLines = DockerfileParser.parse(content)
    .getFROMs()
    .map((from) => from.getRange().end.line)
    .filter((_, index) => stages[index]?.parent === null);
  const lines = content.split('\n');
  return {
    content: lines
      .flatMap((line, index) => (lastLines.includes(index) ? [line, `COPY ${marker} /${marker}`] : [line]))
      .join('\n'),
    inTheirLines: (message) =>
      message.replace(/\b(line |Dockerfile:)(\d+)/g, (_, word: string, digits: string) => {
        const before = lastLines.filter((line, index) => line + 1 + index < Number(digits)).length;
        return `${word}${Number(digits) - before}`;
      }),
  };
}
