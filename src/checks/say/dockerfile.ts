import type { Text } from '../../events/verdict.js';
import type { DockerfileData, DockerfileProblem } from '../dockerfile/dockerfile-data.js';
import { clip, same } from './show.js';

/** Enough to recognise an instruction in a list of them. */
const MAX_INSTRUCTION = 40;

export function aDockerfileAt(path: string): Text {
  return { fr: `un Dockerfile ${path}`, en: `a Dockerfile ${path}` };
}

/** `a Dockerfile /root/app/Dockerfile that Docker can read` */
export function aReadable(path: string): Text {
  return { fr: `un Dockerfile ${path} que Docker sait lire`, en: `a Dockerfile ${path} that Docker can read` };
}

/** `line 7: unknown instruction: RNU` */
export function problemAt({ line, reason }: DockerfileProblem): Text {
  return { fr: `ligne ${line} : ${reason.fr}`, en: `line ${line}: ${reason.en}` };
}

/** Every instruction in a line: most of what an `assert` may be about. */
export function contents({ instructions }: DockerfileData): Text {
  const lines = instructions.map(({ keyword, text }) => {
    const line = clip(`${keyword} ${text}`);
    return line.length > MAX_INSTRUCTION ? `${line.slice(0, MAX_INSTRUCTION - 1)}…` : line;
  });
  return same(lines.join(' · '));
}
