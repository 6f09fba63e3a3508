import { join } from 'node:path';

/** Long enough to tell tests apart, and short enough for any file system. */
const LONGEST_NAME = 100;

/** Where the evidence of a run's failed tests is: of one of several runs, in a folder of its own. */
export function evidenceOfRun(stateDir) {
  return join(stateDir, 'failures', process.env.RADOUB_TEST_RUN ?? '');
}

/** Where that of one test is; suite is the path of its file from the project's root. */
export function evidenceOf(stateDir, suite, test) {
  return join(evidenceOfRun(stateDir), suite.replace(/\.e2e-spec\.ts$/, ''), nameOf(test));
}

function nameOf(test) {
  const words = test.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? ['test'];
  return words.join('-').slice(0, LONGEST_NAME);
}
