import { DomainError } from '../errors/domain-error.js';

export class ScenarioNotFoundError extends DomainError {
  override readonly name = 'ScenarioNotFoundError';
  readonly code = 'scenario-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`No scenario has the id ${id}.`);
  }
}

/** Where in which file a scenario has a mistake. `file` is relative to the folder that holds all scenarios. */
export interface ScenarioProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Scenarios have mistakes: all of them, each as `file:line: reason`. The server says so and does not start. */
export class ScenarioErrors extends Error {
  override readonly name = 'ScenarioErrors';

  readonly problems: readonly ScenarioProblem[];

  constructor(found: readonly ScenarioProblem[]) {
    const problems = found.map(inOneLine);
    const lines = problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
    super(`The scenarios have ${lines.length === 1 ? 'a mistake' : 'mistakes'}:\n  ${lines.join('\n  ')}`);
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

function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '\u{FFFD}');
}
