import { setTimeout as delay } from 'node:timers/promises';
import { tally } from './run/tally.js';

/** Waits for a condition with a deadline and a clear complaint. */
export async function eventually(
  done: () => boolean | Promise<boolean>,
  complaint: () => string,
  { everyMs = 20, withinMs = 30_000 } = {},
): Promise<void> {
  const began = Date.now();
  try {
    while (!(await done())) {
      if (Date.now() > began + withinMs) throw new Error(complaint());
      await delay(everyMs);
    }
  } finally {
    tally('waited', (Date.now() - began) / 1000);
  }
}
