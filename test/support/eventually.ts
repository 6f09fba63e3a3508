import { setTimeout as delay } from 'node:timers/promises';

/** Waits for a condition with a deadline and a clear complaint. */
export async function eventually(
  done: () => boolean | Promise<boolean>,
  complaint: () => string,
  { everyMs = 20, withinMs = 30_000 } = {},
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(complaint());
    await delay(everyMs);
  }
}
