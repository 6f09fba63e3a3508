/** What a profiled run counts in a suite: servers that it started, their machines, those that no session came for, and waiting. */
export type Tallied = 'servers' | 'machines' | 'unused' | 'waited';

declare global {
  /** Of one test file; there is none in a usual run. */
  var tally: ((what: Tallied, amount: number) => void) | undefined;
}

export function tally(what: Tallied, amount: number): void {
  globalThis.tally?.(what, amount);
}
