import type { CheckOf } from '../../scenarios/check.js';
import type { BuildData, BuildResult } from '../builds/build-data.js';
import { BUILD_LIMIT_MS } from '../builds/builds.js';
import { UnbuildableError } from '../builds/sources.js';
import { failed, type Finding } from '../finding.js';
import { aSize, BUILDS, DOES_NOT_BUILD, fromCache, IS_BUILT, noSuchInstruction, runAgain } from '../say/builds.js';
import { same } from '../say/show.js';
import { size, wantedSize } from '../say/sizes.js';
import type { Kind } from './kind.js';
import { matches } from './matches.js';
import { judge } from './wishes.js';

/** A build of the learner's, made where they do not see it. */
export const buildKind: Kind<CheckOf<'build'>> = {
  about: 'behaviour',
  limitMs: BUILD_LIMIT_MS + 20_000,
  settlesByItself: false,
  places: ({ recipe: { context, dockerfile } }) => [
    { path: context, deep: true },
    { path: dockerfile, deep: false },
    { path: `${dockerfile}.dockerignore`, deep: false },
  ],
  async evaluate(check, { builds }) {
    try {
      return await findingOf(check, await builds.run(check.recipe));
    } catch (error) {
      if (error instanceof UnbuildableError) return failed(error.expected, error.found);
      throw error;
    }
  },
};

function findingOf(check: CheckOf<'build'>, result: BuildResult): Finding | Promise<Finding> {
  const { data } = result;
  if (check.succeeds && 'why' in result) return failed(BUILDS, result.why);
  if (!check.succeeds && data.succeeds) return failed(DOES_NOT_BUILD, IS_BUILT);
  if (check.size && !matches(data.size, check.size)) {
    return failed(aSize(wantedSize(check.size) ?? check.about), size(data.size ?? 0));
  }
  return uncached(check, data) ?? judge(data, check.wishes, check.about, () => same(listed(data)));
}

/** Undefined when everything comes from the cache that should. */
function uncached({ cached, recipe: { change } }: CheckOf<'build'>, { steps }: BuildData): Finding | undefined {
  for (const part of cached) {
    const concerned = steps.filter(({ instruction }) => instruction.includes(part));
    const again = concerned.find((step) => !step.cached);
    const expected = fromCache(part, change?.file ?? '');
    if (again) return failed(expected, runAgain(again.instruction));
    if (concerned.length === 0) return failed(expected, noSuchInstruction(part));
  }
  return undefined;
}

function listed({ steps }: BuildData): string {
  return steps.map(({ instruction, cached }) => `${cached ? 'CACHED ' : ''}${instruction.slice(0, 40)}`).join(' · ');
}
