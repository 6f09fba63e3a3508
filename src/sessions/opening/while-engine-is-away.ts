import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '../../errors/domain-error.js';

const RETRY_MS = 2_000;

/** Tries until the engine is there: after a restart of everything it boots, or builds its images, beside us. */
export async function whileEngineIsAway<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || signal.aborted) throw error;
    }
    await delay(RETRY_MS, undefined, { signal, ref: false });
  }
}

/** A machine that failed twice would fail a third time; all else of this kind passes. */
function isAway(error: unknown): boolean {
  return error instanceof DomainError && error.kind === 'engine-unavailable' && error.code !== 'sandbox-failed';
}
