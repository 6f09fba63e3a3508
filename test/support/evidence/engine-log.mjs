import { Buffer } from 'node:buffer';
import { open, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** More than an engine says in any test; a flood of its complaints is cut. */
const MOST_BYTES = 1024 * 1024;

/** What the engine of the run said since a test began. It is one file for all workers, so a neighbour's lines are in it. */
export class EngineLogWitness {
  #path;
  #from = 0;

  constructor(stateDir) {
    this.#path = join(stateDir, 'engine/engine.log');
  }

  async begin() {
    this.#from = await stat(this.#path).then(
      ({ size }) => size,
      () => 0, // it has said nothing yet
    );
  }

  async testify(folder) {
    const text = await this.#rest();
    await writeFile(join(folder, 'engine.log'), text);
    return { file: 'engine.log', lines: text.split('\n').filter((line) => line !== '') };
  }

  async #rest() {
    const log = await open(this.#path);
    try {
      const { bytesRead, buffer } = await log.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, this.#from);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await log.close();
    }
  }
}
