import { readFileSync } from 'node:fs';

/** Of a second, as the kernel tells all programs. */
const TICKS = 100;

/** Seconds since the machine booted, and for how many all of its processors together have been at work since. */
export function now() {
  const [uptime] = readFileSync('/proc/uptime', 'utf8').split(' ');
  const [user, nice, system, , , interrupts, softInterrupts] = /^cpu +(.*)/
    .exec(readFileSync('/proc/stat', 'utf8'))[1]
    .split(' ')
    .map(Number);
  return { seconds: Number(uptime), coreSeconds: (user + nice + system + interrupts + softInterrupts) / TICKS };
}

/** Measures one part of a run after the other. */
export class Stopwatch {
  /** Those that have ended. */
  parts = [];
  #open;

  /** Ends the part before, if it was another; `since` is a moment that has passed already. */
  begin(part, since = now()) {
    if (this.#open?.part === part) return;
    this.end();
    this.#open = { part, since };
  }

  end() {
    if (!this.#open) return;
    const { part, since } = this.#open;
    const { seconds, coreSeconds } = now();
    this.parts.push({ part, seconds: seconds - since.seconds, coreSeconds: coreSeconds - since.coreSeconds });
    this.#open = undefined;
  }
}

/** Of this run: what sets it up and what reports it are loaded into the same process. */
export const stopwatch = new Stopwatch();

/** A moment that a script wrote down before it came here: see scripts/now. */
const began = process.env.RADOUB_TEST_BEGAN?.split(' ').map(Number);
if (began) stopwatch.begin('set-up', { seconds: began[0], coreSeconds: began[1] });
