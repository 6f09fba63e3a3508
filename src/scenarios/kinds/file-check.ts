import { Fields } from '../format/fields.js';
import type { Item } from '../format/item.js';
import { readAbsence } from '../format/read-absence.js';
import { asWords, readMatcher, readSizeMatcher } from '../format/read-matcher.js';
import { readMachinePath } from '../format/read-path.js';
import { readExpression } from '../format/read-values.js';
import type { Expression } from '../expression/expression.js';
import type { Matcher } from '../matcher.js';
import type { KindReader } from './kind-reader.js';
import { WISHES } from './wishes.js';

/** What can be expected of a file that is there. */
export const FILE_FACTS = ['type', 'content', 'mode', 'owner', 'group', 'size'] as const;
export type FileFact = (typeof FILE_FACTS)[number];

export interface FileExpectation {
  readonly fact: FileFact;
  readonly matcher: Matcher;
}

/** What is asked of it: to be absent; or else to be there, a file unless a type is expected. */
export type FileDemand =
  | { readonly wants: 'absent' }
  | { readonly wants: 'present'; readonly expect: readonly FileExpectation[]; readonly assert?: Expression };

/** A path in the learner's machine. */
export interface FileCheck {
  readonly kind: 'file';
  /** Absolute. */
  readonly path: string;
  readonly demand: FileDemand;
}

export const fileReader: KindReader<FileCheck> = {
  siblings: [...WISHES, 'absent'],
  read: (item, check) => ({ kind: 'file', path: readMachinePath(item), demand: readDemand(check) }),
};

function readDemand(check: Fields): FileDemand {
  if (readAbsence(check, WISHES)) return { wants: 'absent' };
  const [expected, assert] = WISHES.map((key) => check.optional(key));
  const fields = expected && new Fields(expected, ['exists', ...FILE_FACTS]);
  const exists = fields?.optional('exists');
  if (exists?.boolean() === false) {
    if (assert ?? fields?.keys()[1]) exists.problem('nothing more can be asked of what is not to exist');
    return { wants: 'absent' };
  }
  return {
    wants: 'present',
    expect: FILE_FACTS.flatMap((fact) => {
      const value = fields?.optional(fact);
      return value ? [{ fact, matcher: READ[fact](value) }] : [];
    }),
    ...(assert && { assert: readExpression(assert) }),
  };
}

/** A mode is `644`, `"0644"` or `0644`; an owner is a name or a number. */
const READ: Readonly<Record<FileFact, (item: Item) => Matcher>> = {
  type: readMatcher,
  content: readMatcher,
  mode: (item) => withoutLeadingZeros(asWords(readMatcher(item))),
  owner: (item) => asWords(readMatcher(item)),
  group: (item) => asWords(readMatcher(item)),
  size: readSizeMatcher,
};

function withoutLeadingZeros(matcher: Matcher): Matcher {
  const bare = (value: unknown): string => String(value).replace(/^0+(?=\d)/, '');
  if (matcher.kind === 'equals') return { kind: 'equals', value: bare(matcher.value) };
  if (matcher.kind === 'in') return { kind: 'in', values: matcher.values.map(bare) };
  return matcher;
}
