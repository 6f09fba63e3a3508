import type Docker from 'dockerode';
import { setTimeout as delay } from 'node:timers/promises';
import { followed } from './followed.js';
import type { Progress } from './progress.js';

/** A registry that does not even begin to answer in this time is treated as absent. */
const PATIENCE_MS = 15_000;

/** True when the engine has the image, freshly pulled; false when no registry gave it. */
export async function pull(docker: Docker, name: string, progress: Progress): Promise<boolean> {
  progress(`pulling ${name}`);
  try {
    const tooLate = delay(PATIENCE_MS, undefined, { ref: false });
    const stream = await Promise.race([docker.pull(name), tooLate]);
    if (!stream) return false;
    await followed(stream);
    return true;
  } catch {
    return false; // offline, rate-limited or unknown: the caller has another way
  }
}
