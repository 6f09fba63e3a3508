import { setTimeout as delay } from 'node:timers/promises';

/** Waits for a condition, and complains after five seconds. For specs. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await delay(5);
  }
}
