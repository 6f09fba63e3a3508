import { PARTS } from './test/support/run/parts.mjs';

/** Sources import each other as `./x.js`, as Node's ESM wants; jest reads the `.ts` behind that name. */
const common = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironment: 'node',
};

/** One engine for all parts that need one: jest sets up once what several projects name. */
const engine = {
  testEnvironment: '<rootDir>/test/support/evidence/environment.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  // On a machine that is busy with others everything takes many times as long, which is no failure.
  testTimeout: 60_000,
  // A suite waits for its machines half of the time. More than two make machines boot slower than the suites allow.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/run/longest-first.mjs',
  projects: PARTS.map(({ name, testMatch, needsEngine, serial }) => ({
    ...common,
    ...(needsEngine && engine),
    displayName: name,
    testMatch,
    runner: ['<rootDir>/test/support/run/part-runner.mjs', { part: name, serial }],
  })),
};
