/** A receiver that restarts is back soon. */
const FIRST_MS = 2_000;
const LONGEST_MS = 60 * 60_000;

/** After which a receiver is given up, with what waits for it. */
export const GIVE_UP_MS = 24 * 60 * 60_000;

/** Doubles with each failed try. `chance` from 0 to 1 spreads by half what would otherwise all come at once. */
export function retryDelayMs(tries: number, chance: number): number {
  const whole = Math.min(FIRST_MS * 2 ** Math.max(tries - 1, 0), LONGEST_MS);
  return Math.round(whole * (0.5 + chance / 2));
}
