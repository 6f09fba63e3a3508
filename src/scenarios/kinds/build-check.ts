import { posix } from 'node:path';
import { Fields } from '../format/fields.js';
import type { Item } from '../format/item.js';
import { readExpectation, readSizeMatcher } from '../format/read-matcher.js';
import { readMachinePath } from '../format/read-path.js';
import { readExpression } from '../format/read-values.js';
import type { Matcher } from '../matcher.js';
import type { KindReader } from './kind-reader.js';
import { type Wishes, WISHES } from './wishes.js';

/** What is built, as `docker build` takes it. */
export interface BuildRecipe {
  /** Absolute. */
  readonly context: string;
  /** Absolute; it need not lie in the context. */
  readonly dockerfile: string;
  readonly target?: string;
  readonly args: Readonly<Record<string, string>>;
  /** After a first build, this is put at the end of a file of the context, and built again. */
  readonly change?: { readonly file: string; readonly append: string };
}

/** A build out of the learner's sight. Without wishes, it must succeed. */
export interface BuildCheck {
  readonly kind: 'build';
  readonly recipe: BuildRecipe;
  readonly succeeds: boolean;
  /** Of the image, in bytes. */
  readonly size?: Matcher;
  /** Parts of instructions, each of which the second build must take from the cache. */
  readonly cached: readonly string[];
  /** Over `BuildData` of `src/checks/builds`. */
  readonly wishes: Wishes;
}

export const buildReader: KindReader<BuildCheck> = {
  siblings: WISHES,
  read(item, check) {
    const recipe = readRecipe(item);
    const [expect, assert] = WISHES.map((key) => check.optional(key));
    return { kind: 'build', recipe, ...readExpect(expect, recipe), wishes: readWishes(expect, assert) };
  },
};

function readRecipe(item: Item): BuildRecipe {
  const fields = new Fields(item, ['context', 'dockerfile', 'target', 'args', 'change']);
  const [dockerfile, target, args, change] = ['dockerfile', 'target', 'args', 'change'].map((key) =>
    fields.optional(key),
  );
  const context = readMachinePath(fields.required('context'));
  return {
    context,
    dockerfile: dockerfile ? readMachinePath(dockerfile, context) : posix.join(context, 'Dockerfile'),
    ...(target && { target: target.string() }),
    args: Object.fromEntries(args?.entries()?.map(({ key, value }) => [key, value.word()]) ?? []),
    ...(change && { change: readChange(change) }),
  };
}

function readChange(item: Item): { file: string; append: string } {
  const fields = new Fields(item, ['file', 'append']);
  const file = fields.required('file');
  const written = file.string();
  const path = posix.normalize(written);
  if (written === '') return { file: '', append: fields.required('append').string() };
  if (posix.isAbsolute(path) || path.startsWith('..') || path === '.') file.refuse('a file of the context');
  return { file: path, append: fields.required('append').string() };
}

/** Keys of `expect` that are more than a path and a value. */
const SPECIAL: readonly string[] = ['succeeds', 'size', 'cached'];

function readExpect(
  expect: Item | undefined,
  { change }: BuildRecipe,
): Pick<BuildCheck, 'succeeds' | 'size' | 'cached'> {
  const found = new Map(expect?.entries()?.map(({ key, value }) => [key, value]));
  const [succeeds, size, cached] = SPECIAL.map((key) => found.get(key));
  if (cached && !change) cached.problem('cached asks of a second build: say with change what is different then');
  return {
    succeeds: succeeds?.boolean() ?? true,
    ...(size && { size: readSizeMatcher(size) }),
    cached: cached?.list().map((each) => each.string()) ?? [],
  };
}

function readWishes(expect: Item | undefined, assert: Item | undefined): Wishes {
  const others = expect?.entries()?.filter(({ key }) => !SPECIAL.includes(key)) ?? [];
  return { expect: others.map(readExpectation), ...(assert && { assert: readExpression(assert) }) };
}
