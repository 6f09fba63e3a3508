import { Glob, Steps } from './glob.js';

/** A hostile file could otherwise keep the server busy; an honest one uses a thousandth of it. */
const MAX_STEPS = 20_000_000;
const MAX_RULES = 500;
const MAX_RULE_LENGTH = 500;

interface Rule {
  readonly glob: Glob;
  /** `!pattern`: what it matches is sent after all. */
  readonly sends: boolean;
}

/** The rules of a `.dockerignore`: the last that matches a path, or a folder above it, decides. */
export class IgnoreRules {
  private readonly rules: readonly Rule[];
  private readonly steps = new Steps(MAX_STEPS);
  /** For each path of a folder: which rules match it or a folder above. */
  private readonly known = new Map<string, readonly boolean[]>([['', []]]);

  constructor(content: string) {
    this.rules = content
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#') && line.length <= MAX_RULE_LENGTH)
      .slice(0, MAX_RULES)
      .flatMap((line) => {
        const sends = line.startsWith('!');
        const pattern = cleaned(sends ? line.slice(1).trim() : line);
        return pattern === '' ? [] : [{ glob: new Glob(pattern), sends }];
      });
  }

  /** Whether a path, relative to the context, is not sent. Throws `TooManyStepsError`. */
  ignores(path: string): boolean {
    const matching = this.matching(path);
    const last = this.rules.findLastIndex((_, index) => matching[index] === true);
    return last >= 0 && this.rules[last]?.sends === false;
  }

  private matching(path: string): readonly boolean[] {
    const known = this.known.get(path);
    if (known) return known;
    const above = this.matching(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
    const matching = this.rules.map(({ glob }, index) => above[index] === true || glob.matches(path, this.steps));
    this.known.set(path, matching);
    return matching;
  }
}

/** As Docker cleans a pattern: without slashes around it, doubled ones, and `.`; `..` leads nowhere. */
function cleaned(pattern: string): string {
  const parts: string[] = [];
  for (const part of pattern.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
