import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';
import { byPart } from '../run/parts.mjs';

/** The suites of a part in an order that jest's `--seed` decides, whichever suites there are. */
export default class RandomOrder extends Sequencer {
  #seed;

  constructor(options) {
    super(options);
    this.#seed = options.globalConfig.seed;
  }

  sort(tests) {
    const drawn = new Map(tests.map((test) => [test, this.#draw(test)]));
    return [...tests].sort((one, other) => byPart(one, other) || drawn.get(one).localeCompare(drawn.get(other), 'en'));
  }

  #draw({ path, context: { config } }) {
    return createHash('sha256')
      .update(`${this.#seed} ${relative(config.rootDir, path)}`)
      .digest('hex');
  }
}
