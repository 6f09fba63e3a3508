import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative } from 'node:path';
import { evidenceOf } from '../evidence/folder.mjs';
import { profileTable } from './profile-table.mjs';
import { record } from './record.mjs';
import { stopwatch } from './stopwatch.mjs';

/** Ends the output with where the time went, and with one plain line that says how many tests passed and failed. */
export default class ProfileReporter {
  #suites = [];

  onTestFileStart({ context: { config } }) {
    stopwatch.begin(config.displayName.name);
  }

  onTestFileResult({ path, context: { config } }, { perfStats, testExecError, testResults }) {
    const suite = relative(config.rootDir, path);
    this.#suites.push({ suite, seconds: (perfStats.end - perfStats.start) / 1000 });
    if (testExecError) record('failures', [{ name: suite }]); // of no test: it could not be read, or cleaned up after
    const failed = testResults.filter(({ status }) => status === 'failed');
    record(
      'failures',
      failed.map(({ fullName }) => ({ name: `${suite} › ${fullName}`, evidence: evidence(suite, fullName) })),
    );
  }

  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    stopwatch.end();
    const { parts } = stopwatch;
    record('parts', parts);
    const table = profileTable({ parts, suites: this.#suites, processors: availableParallelism() });
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    // After jest's own summary, and after what stops the engine and looks for what was left.
    process.once('exit', () => {
      console.log(`\n${table}\n\n${numPassedTests} passed, ${failed} failed${skipped}`);
    });
  }
}

/** Its folder, or that of its file where a whole block of tests could not begin; a test without an engine has none. */
function evidence(suite, test) {
  const folder = evidenceOf(process.env.RADOUB_TEST_DIR ?? '', suite, test);
  return [folder, dirname(folder)].find((each) => existsSync(each));
}
