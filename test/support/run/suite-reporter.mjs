import { relative } from 'node:path';
import { ProgramsWatch } from './programs-watch.mjs';
import { now } from './stopwatch.mjs';
import { countsOf } from './suite-tallies.mjs';
import { suiteTable } from './suite-table.mjs';

/** Ends a run in band with what each suite took and did. */
export default class SuiteReporter {
  #programs;
  #begun;
  #suites = [];

  onRunStart() {
    this.#programs = new ProgramsWatch(process.env.RADOUB_TEST_ENGINE);
  }

  onTestFileStart() {
    this.#begun = { ...now(), time: Date.now() };
  }

  onTestFileResult({ path, context: { config } }) {
    const { seconds, coreSeconds } = now();
    this.#suites.push({
      suite: relative(config.rootDir, path),
      seconds: seconds - this.#begun.seconds,
      coreSeconds: coreSeconds - this.#begun.coreSeconds,
      from: this.#begun.time,
      to: Date.now(),
    });
  }

  onRunComplete() {
    const suites = this.#suites.map(({ from, to, ...measured }) => ({
      ...{ servers: 0, machines: 0, unused: 0, waited: 0, programs: this.#programs.between(from, to) },
      ...countsOf(measured.suite),
      ...measured,
    }));
    this.#programs.close();
    process.once('exit', () => {
      console.log(`\n${suiteTable(suites)}`);
    });
  }
}
