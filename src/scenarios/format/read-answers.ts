import type { Check } from '../check.js';
import type { Expression } from '../expression/expression.js';
import type { Answers } from '../scenario.js';
import { Fields } from './fields.js';
import type { Item } from './item.js';
import { readExpression } from './read-values.js';

/** `checks` is undefined where they have mistakes themselves. `{checkId: what is typed}` or `{checkId: {expression: JSONata over the world}}`. */
export function readAnswers(item: Item, checks: readonly Check[] | undefined): Answers {
  const questions = checks?.filter(({ kind }) => kind === 'answer').map(({ id }) => id);
  return new Map(
    item.entries()?.map(({ key, value }) => {
      if (questions?.includes(key) === false) value.problem(`answers names ${key}, which is no question of this step`);
      return [key, readAnswer(value)];
    }),
  );
}

/** What the checks themselves give away; a pattern does not say what fits it. */
export function rightAnswers(checks: readonly Check[]): Answers {
  const answers = new Map<string, string | Expression>();
  for (const check of checks) {
    if (check.kind !== 'answer') continue;
    if (check.right.by === 'equals') answers.set(check.id, check.right.text);
    if (check.right.by === 'expression') answers.set(check.id, check.right.expression);
  }
  return answers;
}

function readAnswer(item: Item): string | Expression {
  if (!item.isMap()) return item.word();
  return readExpression(new Fields(item, ['expression']).required('expression'));
}
