import type { Text } from '../../events/verdict.js';
import type { Expression } from '../expression/expression.js';
import type { GuardedPattern } from '../expression/guarded-pattern.js';
import { Fields } from '../format/fields.js';
import type { Item } from '../format/item.js';
import { readExpression, readPattern, readText } from '../format/read-values.js';
import type { KindReader } from './kind-reader.js';

/**
 * What an answer is, so that it is compared by meaning, as one copies it from the screen: `nameserver 127.0.0.11` is an
 * address, `"Mountpoint": "/a/b",` a path, `Exited (137)` a code, `114 MB` megabytes. An id may be cut to 12 characters.
 */
export const ANSWER_SORTS = ['text', 'name', 'address', 'path', 'id', 'code', 'number', 'megabytes'] as const;
export type AnswerSort = (typeof ANSWER_SORTS)[number];

/** Right answers to a question. Texts are compared without the blanks around them, upper and lower case alike. */
export type RightAnswer =
  | { readonly by: 'equals'; readonly text: string }
  | { readonly by: 'matches'; readonly pattern: GuardedPattern }
  /** JSONata over the world; its value is the right answer, or the list of right ones. */
  | { readonly by: 'expression'; readonly expression: Expression };

/** A question that the learner answers in the page. */
export interface AnswerCheck {
  readonly kind: 'answer';
  readonly question: Text;
  readonly as: AnswerSort;
  readonly right: RightAnswer;
}

export const answerReader: KindReader<AnswerCheck> = {
  siblings: [],
  read(item) {
    const fields = new Fields(item, ['question', 'as', 'equals', 'matches', 'expression']);
    return {
      kind: 'answer',
      question: readText(fields.required('question')),
      as: readSort(fields.optional('as')),
      right: readRightAnswer(item, fields),
    };
  },
};

function readSort(item: Item | undefined): AnswerSort {
  const written = item?.string() ?? 'text';
  const sort = ANSWER_SORTS.find((each) => each === written);
  if (!sort) item?.refuse(ANSWER_SORTS.join(', '));
  return sort ?? 'text';
}

function readRightAnswer(item: Item, fields: Fields): RightAnswer {
  const [equals, matches, expression] = ['equals', 'matches', 'expression'].map((key) => fields.optional(key));
  if ([equals, matches, expression].filter(Boolean).length !== 1) {
    item.problem('an answer needs exactly one of equals, matches and expression');
  }
  if (expression && !equals) return { by: 'expression', expression: readExpression(expression) };
  if (matches && !equals) return { by: 'matches', pattern: readPattern(matches, 'i') };
  return { by: 'equals', text: equals?.word() ?? '' };
}
