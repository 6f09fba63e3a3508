import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;

/** Waits for a condition, and complains clearly when it does not come. */
export async function until(wish: string, holds: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain until ${wish}.`);
    await pause(POLL_MS);
  }
}
