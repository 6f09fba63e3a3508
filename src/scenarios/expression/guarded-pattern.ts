import vm from 'node:vm';

/**
 * Longer than any sane match takes, short enough that a class does not feel one learner's text. Of processor time: on a
 * busy host a match may wait for longer than this before it has done anything.
 */
const TIME_LIMIT_MS = 100;

/** A try of 100 ms uses a little less than that even when nothing else wants the processor. */
const ENOUGH_MS = 0.8 * TIME_LIMIT_MS;

const MATCH = new vm.Script('RegExp.prototype.exec.call(pattern, text)');
const REALM = vm.createContext({});

/**
 * A regular expression that gives up. Authors write the pattern but learners the text, and even `\s+$` takes seconds on
 * a long enough one; seconds during which the whole server would stand still.
 */
export class GuardedPattern extends RegExp {
  /** Throws `PatternTimeoutError`. */
  override exec(text: string): RegExpExecArray | null {
    const begin = process.cpuUsage();
    for (;;) {
      try {
        return matchOf(this, text);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      }
      if (millisecondsSince(begin) >= ENOUGH_MS) throw new PatternTimeoutError(this.source);
    }
  }
}

function matchOf(pattern: RegExp, text: string): RegExpExecArray | null {
  REALM.pattern = pattern;
  REALM.text = text;
  try {
    return MATCH.runInContext(REALM, { timeout: TIME_LIMIT_MS }) as RegExpExecArray | null;
  } finally {
    REALM.pattern = REALM.text = undefined; // the realm lives as long as the server
  }
}

function millisecondsSince(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

export class PatternTimeoutError extends Error {
  override readonly name = 'PatternTimeoutError';

  constructor(source: string) {
    super(`/${source}/ takes longer than ${TIME_LIMIT_MS} ms on this text`);
  }
}
