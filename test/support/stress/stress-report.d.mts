import type { RunFailure } from '../run/run-summary.mjs';

/** One time through all suites. */
export interface StressRun {
  readonly round: number;
  /** What made it hard, after a verb: `beside a load`. */
  readonly condition: string;
  /** Of the order of the suites. */
  readonly seed: number;
  readonly seconds: number;
  readonly failures: readonly RunFailure[];
}

export function stressReport(runs: readonly StressRun[]): string;
