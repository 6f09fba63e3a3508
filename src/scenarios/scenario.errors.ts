import { DomainError } from '../errors/domain-error.js';

export class ScenarioNotFoundError extends DomainError {
  override readonly name = 'ScenarioNotFoundError';
  readonly code = 'scenario-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`No scenario has the id ${id}.`);
  }
}

/** It is there, and has mistakes: it is back when they are mended and the server was restarted. */
export class ScenarioLeftOutError extends DomainError {
  override readonly name = 'ScenarioLeftOutError';
  readonly code = 'scenario-left-out';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`The scenario ${id} has mistakes in its files, so it is left out for now.`);
  }
}

/** Where in which file a scenario has a mistake. `file` is relative to the folder that holds all scenarios. */
export interface ScenarioProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Scenarios have mistakes: all of them, each as `file:line: reason`. */
export class ScenarioErrors extends Error {
  override readonly name = 'ScenarioErrors';

  readonly problems: readonly ScenarioProblem[];

  constructor(found: readonly ScenarioProblem[], heading?: string) {
    const problems = found.map(inOneLine);
    const lines = problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
    const usual = `The scenarios have ${lines.length === 1 ? 'a mistake' : 'mistakes'}:`;
    super([heading ?? usual, ...lines].join('\n  '));
    this.problems = problems;
  }
}

const MAX_REASON_LENGTH = 500;

/** Names and values in a file may be long and hold what moves a terminal's cursor: a problem is one plain line. */
export function inOneLine({ file, line, reason }: ScenarioProblem): ScenarioProblem {
  const plain = withoutControls(reason);
  const isLong = plain.length > MAX_REASON_LENGTH;
  return {
    file: withoutControls(file),
    line,
    reason: isLong ? `${plain.slice(0, MAX_REASON_LENGTH)}…` : plain,
  };
}

/** Of a name or a text that is shown in one line. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '\u{FFFD}');
}
