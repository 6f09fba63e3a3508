import { mkdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';
import { tallyOf } from '../run/suite-tallies.mjs';
import { EngineLogWitness } from './engine-log.mjs';
import { evidenceOf } from './folder.mjs';
import { KernelLogWitness } from './kernel-log.mjs';
import { evidenceReport } from './report.mjs';

// A worker whose run was killed would go on with its suite, on an engine that the next run has.
process.once('disconnect', () => process.exit(1));

/** Node as usual; when a test fails, whoever could have seen why is heard before anything is cleaned up. */
export default class EvidenceEnvironment extends TestEnvironment {
  #stateDir = process.env.RADOUB_TEST_DIR ?? '';
  #engine = new EngineLogWitness(this.#stateDir);
  #kernel = new KernelLogWitness();
  #suite;
  /** The test, or the hook of a block of tests, of which there is evidence already. */
  #heard;

  constructor(config, context) {
    super(config, context);
    this.#suite = relative(config.projectConfig.rootDir, context.testPath);
    this.global.witnesses = new Set();
    this.global.tally = tallyOf(this.#suite);
  }

  async handleTestEvent(event, state) {
    if (event.name === 'test_start') {
      await this.#engine.begin();
      this.#kernel.begin();
      for (const witness of this.global.witnesses) witness.begin();
    }
    if (event.name === 'test_fn_failure' || (event.name === 'hook_failure' && event.test)) {
      await this.#hear(event.test, fullName(event.test), event.test.errors);
    } else if (event.name === 'hook_failure') {
      const { hook, describeBlock } = event;
      const errors = hook.type === 'beforeAll' ? firstTest(describeBlock)?.errors : state.unhandledErrors;
      await this.#hear(hook, `${fullName(describeBlock)} ${hook.type}`, errors);
    }
  }

  /** Whatever goes wrong here is told as well, and changes nothing about the test. */
  async #hear(about, name, errors) {
    if (this.#heard === about) return;
    this.#heard = about;
    const folder = evidenceOf(this.#stateDir, this.#suite, name);
    await mkdir(folder, { recursive: true });
    const witnesses = [...this.global.witnesses, this.#engine, this.#kernel];
    const testimonies = await Promise.all(
      witnesses.map((witness, index) =>
        witness.testify(folder, index + 1).catch((error) => ({ file: 'no evidence', lines: [String(error)] })),
      ),
    );
    errors?.push(Object.assign(new Error(), { stack: evidenceReport(folder, testimonies) }));
  }
}

/** As jest's reporters name it. */
function fullName({ name, parent }) {
  return parent && parent.name !== 'ROOT_DESCRIBE_BLOCK' ? `${fullName(parent)} ${name}` : name;
}

function firstTest({ children }) {
  for (const child of children) {
    const found = child.type === 'test' ? child : firstTest(child);
    if (found) return found;
  }
  return undefined;
}
