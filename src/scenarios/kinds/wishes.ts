import type { Fields } from '../format/fields.js';
import { readExpectations } from '../format/read-matcher.js';
import { readExpression } from '../format/read-values.js';
import type { Expression } from '../expression/expression.js';
import type { Expectation } from '../matcher.js';

/** What is asked of plain data: each of `expect`, and `assert` over all of it. */
export interface Wishes {
  readonly expect: readonly Expectation[];
  readonly assert?: Expression;
}

export const WISHES: readonly string[] = ['expect', 'assert'];

export function readWishes(check: Fields): Wishes {
  const [expect, assert] = WISHES.map((key) => check.optional(key));
  return { expect: expect ? readExpectations(expect) : [], ...(assert && { assert: readExpression(assert) }) };
}
