import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uptime } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the kernel said since a test began: which processes it ended for want of memory, above all. */
export class KernelLogWitness {
  #from = 0;

  begin() {
    this.#from = uptime();
  }

  async testify(folder) {
    const { stdout } = await run('dmesg', [], { maxBuffer: 16 * 1024 * 1024 });
    const lines = stdout.split('\n').filter((line) => secondsOf(line) >= this.#from);
    await writeFile(join(folder, 'kernel.log'), lines.join('\n'));
    return { file: 'kernel.log', lines };
  }
}

/** Since the machine started, as each line begins with it: `[36987.412361] …`. */
function secondsOf(line) {
  return Number(/^\[ *([\d.]+)\]/.exec(line)?.[1]);
}
