import jsonata from 'jsonata';
import { ExpressionSyntaxError, whyItFailed } from './expression.errors.js';
import { GuardedPattern } from './guarded-pattern.js';

/** What an expression may use up: it is an author's, but it runs over a learner's data in the server's own thread. */
const LIMITS = { timeout: 1_000, stack: 300, sequence: 20_000, RegexEngine: GuardedPattern as RegExpConstructor };

/** A value to compare with is a line or a short list. Selections, which are whole objects, are not limited so. */
const MAX_RESULT_LENGTH = 64 * 1024;

type Variables = Readonly<Record<string, unknown>>;

/** A JSONata expression of a scenario, compiled once, when the scenario is read. */
export class Expression {
  private readonly compiled: jsonata.Expression;

  /** Throws `ExpressionSyntaxError`. */
  constructor(readonly source: string) {
    try {
      this.compiled = jsonata(source, LIMITS);
    } catch (error) {
      throw new ExpressionSyntaxError(error);
    }
  }

  /**
   * The value as plain JSON, or undefined where the data has none; `variables` are known by their names with a `$`. Throws
   * `ExpressionDataError` or `ExpressionBrokenError`.
   */
  async evaluate(input: unknown, variables: Variables = {}): Promise<unknown> {
    return this.guarded(async () => plain(await this.compiled.evaluate(input, { ...variables })));
  }

  /** The value as a list: JSONata unwraps a list of one, and has nothing for an empty one. Throws as `evaluate` does. */
  async select(input: unknown, variables: Variables = {}): Promise<readonly unknown[]> {
    const value = await this.guarded(async () => (await this.compiled.evaluate(input, { ...variables })) as unknown);
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? Array.from(value as unknown[]) : [value];
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw whyItFailed(this.source, error);
    }
  }
}

/** JSONata marks its lists with properties of its own, and may yield functions: neither compares as data does. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  const json = JSON.stringify(value);
  if (json.length > MAX_RESULT_LENGTH) throw new Error(`its value is longer than ${MAX_RESULT_LENGTH} characters`);
  return JSON.parse(json) as unknown;
}
