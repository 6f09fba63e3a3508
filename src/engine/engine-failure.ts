import { EngineUnavailableError } from './engine.errors.js';

export function statusOf(error: unknown): number | undefined {
  return (error as { statusCode?: number }).statusCode;
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', 'ENOTSOCK', 'EACCES']);

/** An engine that cannot be reached is a state of affairs that callers know; every other failure passes unchanged. */
export async function reaching<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (UNREACHABLE.has((error as NodeJS.ErrnoException).code ?? '')) throw new EngineUnavailableError(error);
    throw error;
  }
}

/** Removal is asked for by learners, trainers and the reaper at once; whoever comes second has got what it wanted. */
export async function unlessGone(removal: Promise<unknown>): Promise<void> {
  try {
    await reaching(removal);
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 304) return;
    if (status === 409 && /already in progress/.test(String(error))) return;
    throw error;
  }
}
