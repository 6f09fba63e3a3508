import { setTimeout as delay } from 'node:timers/promises';
import { EngineUnavailableError } from '../engine/engine.errors.js';
import type { InnerDocker } from '../engine/inner-docker.js';

/** Between two tries: short against a boot of most of a second, and a ping costs under a millisecond. */
const RETRY_MS = 25;

/** One ping may hang on a daemon that has just opened its socket; the next one would not. */
const PING_TIMEOUT_MS = 2_000;

/** Throws the last complaint when the machine's Docker does not answer in time. */
export async function untilDockerAnswers(docker: InnerDocker, timeoutMs: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      await docker.ping(AbortSignal.any([signal, AbortSignal.timeout(PING_TIMEOUT_MS)]));
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof EngineUnavailableError || Date.now() > deadline) throw error;
    }
    await delay(RETRY_MS, undefined, { signal });
  }
}
