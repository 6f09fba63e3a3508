import type { Text } from '../../events/verdict.js';
import type { Wishes } from '../../scenarios/kinds/wishes.js';
import type { Expectation } from '../../scenarios/matcher.js';
import { failed, type Finding, PASSED } from '../finding.js';
import { wanted } from '../say/matcher-text.js';
import { show } from '../say/show.js';
import { matches } from './matches.js';

interface Mismatch {
  readonly expected: Text;
  readonly found: Text;
}

/** The first expectation that does not hold of some data; undefined when all do. Paths are said where there are several. */
export async function firstMismatch(data: unknown, expect: readonly Expectation[]): Promise<Mismatch | undefined> {
  for (const { path, matcher } of expect) {
    const value = await path.evaluate(data);
    if (matches(value, matcher)) continue;
    const { fr, en } = wanted(matcher);
    const prefix = expect.length > 1 ? `${path.source} = ` : '';
    return { expected: { fr: prefix + fr, en: prefix + en }, found: show(value) };
  }
  return undefined;
}

/** Holds data against all that is wished of it. `describe` says what matters most of it, for an `assert` that is not so. */
export async function judge(
  data: unknown,
  { expect, assert }: Wishes,
  about: Text,
  describe: () => Text,
): Promise<Finding> {
  const mismatch = await firstMismatch(data, expect);
  if (mismatch) return failed(mismatch.expected, mismatch.found);
  return assert ? asserted(about, await assert.evaluate(data), describe()) : PASSED;
}

/** What an `assert` found: nothing at all is what JSONata makes of data that is missing. */
export function asserted(about: Text, holds: unknown, found: Text): Finding {
  if (holds === true) return PASSED;
  if (holds === false || holds === undefined) return failed(about, found);
  return { status: 'broken', reason: 'assert gives neither true nor false' };
}
