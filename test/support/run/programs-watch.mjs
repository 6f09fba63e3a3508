import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers';

/** Hears from the engine of the run of every program that is run in a machine. */
export class ProgramsWatch {
  /** When each was, in milliseconds since 1970. */
  #times = [];
  #closed = false;
  #child;

  constructor(engine) {
    this.#listen(engine);
  }

  between(from, to) {
    return this.#times.filter((time) => time >= from && time < to).length;
  }

  close() {
    this.#closed = true;
    this.#child.kill();
  }

  #listen(engine) {
    const filters = ['--filter', 'event=exec_create', '--filter', 'label=radoub.sandbox'];
    const format = ['--format', '{{.TimeNano}}'];
    this.#child = spawn('docker', ['-H', `unix://${engine}`, 'events', ...filters, ...format], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    createInterface({ input: this.#child.stdout }).on('line', (nanoseconds) => {
      this.#times.push(Number(nanoseconds) / 1e6);
    });
    // A suite may have killed the engine, which starts again.
    this.#child.once('exit', () => {
      if (!this.#closed) setTimeout(() => this.#listen(engine), 500);
    });
  }
}
