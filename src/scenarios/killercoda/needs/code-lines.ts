import type { Line } from './need.js';

/** What is looked for takes time in proportion to the square of a line's length. */
const MAX_LENGTH = 2_000;

/** The lines of a file, long ones cut. */
export function plainLines(file: string, source: string): Line[] {
  return source.split('\n').map((text, index) => ({ file, line: index + 1, text: text.slice(0, MAX_LENGTH) }));
}

/** The commands of a script: comments left out, lines that go on put together. */
export function scriptLines(file: string, source: string): Line[] {
  return joined(plainLines(file, source)).filter(({ text }) => !/^\s*(#|$)/.test(text));
}

/** The code of a text: what is fenced, line by line, and what stands between backticks. */
export function codeLines(file: string, markdown: string): Line[] {
  let fence: string | undefined;
  const code = plainLines(file, markdown).flatMap(({ line, text }): Line[] => {
    const opening = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== undefined) {
      if (opening?.startsWith(fence)) fence = undefined;
      else return [{ file, line, text }];
      return [];
    }
    if (opening !== undefined) {
      fence = opening;
      return [];
    }
    return [...text.matchAll(/(`+)([^`]+)\1/g)].map((match) => ({ file, line, text: match[2] ?? '' }));
  });
  return joined(code).filter(({ text }) => !/^\s*(#|$)/.test(text));
}

function joined(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = result.at(-1);
    const text = line.text.replace(/\\\s*$/, ' ');
    if (isOpen && last) result[result.length - 1] = { ...last, text: (last.text + text).slice(0, MAX_LENGTH) };
    else result.push({ ...line, text });
    isOpen = text !== line.text;
  }
  return result;
}
