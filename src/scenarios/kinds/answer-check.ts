import { Fields } from '../format/fields.js';
import type { Item } from '../format/item.js';
import { readExpression, readPattern, readText } from '../format/read-values.js';
import type { KindReader } from './kind-reader.js';
import type { Text } from '../../events/verdict.js';
import type { Expression } from '../expression/expression.js';
import type { GuardedPattern } from '../expression/guarded-pattern.js';

/** Right answers to a question. Compared without the blanks around them, upper and lower case alike. */
export type RightAnswer =
  | { readonly by: 'equals'; readonly text: string }
  | { readonly by: 'matches'; readonly pattern: GuardedPattern }
  /** JSONata over the world; its value is the right answer, or the list of right ones. */
  | { readonly by: 'expression'; readonly expression: Expression };

/** A question that the learner answers in the page. */
export interface AnswerCheck {
  readonly kind: 'answer';
  readonly question: Text;
  readonly right: RightAnswer;
}

export const answerReader: KindReader<AnswerCheck> = {
  siblings: [],
  read(item) {
    const fields = new Fields(item, ['question', 'equals', 'matches', 'expression']);
    return { kind: 'answer', question: readText(fields.required('question')), right: readRightAnswer(item, fields) };
  },
};

function readRightAnswer(item: Item, fields: Fields): RightAnswer {
  const [equals, matches, expression] = ['equals', 'matches', 'expression'].map((key) => fields.optional(key));
  if ([equals, matches, expression].filter(Boolean).length !== 1) {
    item.problem('an answer needs exactly one of equals, matches and expression');
  }
  if (expression && !equals) return { by: 'expression', expression: readExpression(expression) };
  if (matches && !equals) return { by: 'matches', pattern: readPattern(matches, 'i') };
  return { by: 'equals', text: equals?.word() ?? '' };
}
