import type { BuildResult } from '../builds/build-data.js';
import { UnbuildableError } from '../builds/sources.js';
import { evaluateBehaviours } from '../evaluate.js';
import { checkFrom } from '../spec/check-from.js';
import { evaluationOf } from '../spec/evaluation.js';
import { Turns } from '../timing/turns.js';

const STEPS = [
  { instruction: 'COPY package.json ./', stage: '', cached: true },
  { instruction: 'RUN npm ci', stage: '', cached: true },
  { instruction: 'COPY . .', stage: '', cached: false },
];
const BUILT = {
  data: { succeeds: true, args: {}, steps: STEPS, size: 200 * 1024 ** 2, image: { Config: { User: 'node' } } },
} as const;
const FAILED: BuildResult = {
  data: { succeeds: false, args: {}, steps: [] },
  why: { fr: 'RUN npm ci : npm introuvable', en: 'RUN npm ci: npm not found' },
};
const CHANGE = 'build: { context: app, change: { file: server.js, append: x } }';

async function verdictOf(yaml: string, result: BuildResult | Error): Promise<unknown> {
  const run = (): Promise<BuildResult> => (result instanceof Error ? Promise.reject(result) : Promise.resolve(result));
  const evaluation = evaluationOf({ builds: { run } });
  return (await evaluateBehaviours([checkFrom(yaml)], evaluation, () => undefined, new Turns()))[0];
}

describe('a check of a build', () => {
  it.each<[string, BuildResult]>([
    ['build: { context: app }', BUILT],
    ['build: { context: app }\nexpect: { size: { max: 200m }, image.Config.User: node }', BUILT],
    ['build: { context: app }\nexpect: { succeeds: false }', FAILED],
    [`${CHANGE}\nexpect: { cached: [package.json, npm ci] }`, BUILT],
    [`${CHANGE}\nassert: $count(steps[cached]) = 2`, BUILT],
  ])('passes: %s', async (yaml, result) => {
    expect(await verdictOf(yaml, result)).toEqual({ check: 'it', status: 'passed' });
  });

  it.each<[string, BuildResult, string, string]>([
    ['build: { context: app }', FAILED, 'an image that builds', 'RUN npm ci: npm not found'],
    ['build: { context: app }\nexpect: { succeeds: false }', BUILT, 'a build that fails', 'an image that was built'],
    ['build: { context: app }\nexpect: { size: { max: 100m } }', BUILT, 'an image of size: at most 100 MiB', '200 MiB'],
    [
      `${CHANGE}\nexpect: { cached: [COPY .] }`,
      BUILT,
      '"COPY ." taken from the cache after a change of server.js',
      'COPY . .: run again',
    ],
    [`${CHANGE}\nexpect: { cached: [yarn] }`, BUILT, '"yarn" taken from the cache', 'no instruction with "yarn"'],
    [
      `${CHANGE}\nassert: $count(steps[cached]) = 3`,
      BUILT,
      'the wish',
      'CACHED COPY package.json ./ · CACHED RUN npm ci · COPY . .',
    ],
  ])('fails: %s', async (yaml, result, expected, found) => {
    expect(await verdictOf(yaml, result)).toMatchObject({
      status: 'failed',
      expected: { en: expect.stringContaining(expected) as string },
      found: { en: found },
    });
  });

  it('fails where there is nothing to build, and is broken where the machine does not answer', async () => {
    const nothing = new UnbuildableError({ fr: 'a', en: 'a folder' }, { fr: 'b', en: 'nothing there' });
    expect(await verdictOf('build: { context: app }', nothing)).toMatchObject({ found: { en: 'nothing there' } });
    expect(await verdictOf('build: { context: app }', new Error('away'))).toMatchObject({ status: 'broken' });
  });

  it.each([
    'build: app',
    'build: { dockerfile: x }',
    'build: { context: app }\nexpect: { cached: [x] }',
    'build: { context: app, change: { file: ../x, append: y } }',
    'build: { context: app, change: { file: /x, append: y } }',
    'build: { context: app }\nexpect: { size: big }',
    'build: { context: app }\nexpect: { "steps[": 1 }',
  ])('cannot be asked for as: %s', (yaml) => {
    expect(() => checkFrom(yaml)).toThrow();
  });
});
