import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { profileTable } from './profile-table.mjs';
import { stopwatch } from './stopwatch.mjs';

/** Ends the output with where the time went, and with one plain line that says how many tests passed and failed. */
export default class ProfileReporter {
  #suites = [];

  onTestFileStart({ context: { config } }) {
    stopwatch.begin(config.displayName.name);
  }

  onTestFileResult({ path, context: { config } }, { perfStats }) {
    this.#suites.push({ suite: relative(config.rootDir, path), seconds: (perfStats.end - perfStats.start) / 1000 });
  }

  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    stopwatch.end();
    const { parts } = stopwatch;
    const table = profileTable({ parts, suites: this.#suites, processors: availableParallelism() });
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    // After jest's own summary, and after what stops the engine and looks for what was left.
    process.once('exit', () => {
      console.log(`\n${table}\n\n${numPassedTests} passed, ${failed} failed${skipped}`);
    });
  }
}
