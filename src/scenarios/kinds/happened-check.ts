import { Fields } from '../format/fields.js';
import type { Item } from '../format/item.js';
import { asWords, readMatcher } from '../format/read-matcher.js';
import { readExpression } from '../format/read-values.js';
import type { Expression } from '../expression/expression.js';
import type { KindReader } from './kind-reader.js';
import type { Matcher } from '../matcher.js';

/**
 * An event of the sandbox's Docker since the step began: for what leaves no trace. The commands of `run` checks make
 * `exec_…` events of their own.
 */
export interface HappenedCheck {
  readonly kind: 'happened';
  /** As `docker events` names it: `container`, `network`, … */
  readonly type: string;
  /** `connect`, `die`, …; for `exec_start: cmd` only the part before the colon. */
  readonly action: string;
  readonly attributes: ReadonlyMap<string, Matcher>;
  /** Over the event: of several that fit, one is enough. It knows what happened `$before` and `$after` it. */
  readonly assert?: Expression;
}

export const happenedReader: KindReader<HappenedCheck> = {
  siblings: ['assert'],
  read(item, check) {
    const assert = check.optional('assert');
    const fields = new Fields(item, ['type', 'action', 'attributes']);
    return {
      kind: 'happened',
      type: readEventWord(fields.required('type')),
      action: readEventWord(fields.required('action')),
      attributes: readAttributes(fields.optional('attributes')),
      ...(assert && { assert: readExpression(assert) }),
    };
  },
};

function readEventWord(item: Item): string {
  const word = item.string();
  if (word !== '' && !/^[a-z][a-z_-]*$/.test(word)) item.refuse(`as docker events writes it, not "${word}"`);
  return word;
}

function readAttributes(item: Item | undefined): ReadonlyMap<string, Matcher> {
  // Docker writes every attribute as a text: an exit code is "0".
  return new Map(item?.entries()?.map(({ key, value }) => [key, asWords(readMatcher(value))]));
}
