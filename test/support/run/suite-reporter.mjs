import { relative } from 'node:path';
import { ProgramAccounts } from './program-accounts.mjs';
import { ProgramsWatch } from './programs-watch.mjs';
import { now } from './stopwatch.mjs';
import { countsOf } from './suite-tallies.mjs';
import { programTable, suiteTable } from './suite-table.mjs';

/** Ends a run in band with what each suite took and did, and with what took the time of the processors. */
export default class SuiteReporter {
  #accounts = new ProgramAccounts();
  #programs;
  #begun;
  #suites = [];

  async onRunStart() {
    await this.#accounts.begin();
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
      const { user, system } = process.cpuUsage(); // this process has not ended
      const jest = { name: 'jest', times: 1, coreSeconds: (user + system) / 1e6 };
      console.log(`\n${suiteTable(suites)}\n\n${programTable([...this.#accounts.programs(), jest])}`);
    });
  }
}
