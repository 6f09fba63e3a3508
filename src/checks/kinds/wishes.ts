import type { Text } from '../../events/verdict.js';
import type { Wishes } from '../../scenarios/kinds/wishes.js';
import type { Expression } from '../../scenarios/expression/expression.js';
import type { Expectation } from '../../scenarios/matcher.js';
import { failed, type Finding, PASSED } from '../finding.js';
import { wanted } from '../say/matcher-text.js';
import { show } from '../say/show.js';
import { matches } from './matches.js';

interface Mismatch {
  readonly expected: Text;
  readonly found: Text;
}

/** The first expectation that does not hold of some data; undefined when all do. What it is about is said of several. */
export async function firstMismatch(
  data: unknown,
  expect: readonly Expectation[],
  about: Text,
): Promise<Mismatch | undefined> {
  for (const { path, matcher } of expect) {
    const value = await path.evaluate(data);
    if (matches(value, matcher)) continue;
    const label = labelOf(path);
    const [named, found] = [wanted(matcher), show(value)];
    // Neither a pattern nor a bare truth value is a sentence: the wish is one.
    if (!named || typeof value === 'boolean') return { expected: about, found: labelled(label, found) };
    return expect.length > 1
      ? { expected: labelled(label, named), found: labelled(label, found) }
      : { expected: named, found };
  }
  return undefined;
}

/** What Docker calls it: the path's last word, `Subnet` of `IPAM.Config[0].Subnet`. */
function labelOf({ source }: Expression): string {
  const [, quoted, plain] = /(?:`([^`]+)`|([\w-]+))(?:\[[^\]]*\])?$/.exec(source) ?? [];
  return quoted ?? plain ?? source;
}

function labelled(label: string, { fr, en }: Text): Text {
  return { fr: `${label} = ${fr}`, en: `${label} = ${en}` };
}

/** Holds data against all that is wished of it. `describe` says what matters most of it, for an `assert` that is not so. */
export async function judge(
  data: unknown,
  { expect, assert }: Wishes,
  about: Text,
  describe: () => Text,
): Promise<Finding> {
  const mismatch = await firstMismatch(data, expect, about);
  if (mismatch) return failed(mismatch.expected, mismatch.found);
  return assert ? asserted(about, await assert.evaluate(data), describe()) : PASSED;
}

/** What an `assert` found: nothing at all is what JSONata makes of data that is missing. */
export function asserted(about: Text, holds: unknown, found: Text): Finding {
  if (holds === true) return PASSED;
  if (holds === false || holds === undefined) return failed(about, found);
  return { status: 'broken', reason: 'assert gives neither true nor false' };
}
