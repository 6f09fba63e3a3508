const FIRST_MS = 250;
const LONGEST_MS = 5000;

/** Milliseconds to wait before a try. Half of it is random, so that a class of thirty does not come back all at once. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const step = Math.min(FIRST_MS * 2 ** Math.min(failures, 10), LONGEST_MS);
  return Math.round(step * (0.5 + random() / 2));
}
