import type { PartMeasure } from './profile-table.mjs';

/** A test or a part; of a test there may be a folder that shows what happened. */
export interface RunFailure {
  readonly name: string;
  readonly evidence?: string;
}

export interface RunRecord {
  readonly parts: readonly PartMeasure[];
  /** In hundredths of the whole, by part. */
  readonly usualShares: Readonly<Record<string, number>>;
  readonly failures: readonly RunFailure[];
  /** From the beginning of the run to its end. */
  readonly seconds: number;
  readonly coreSeconds: number;
  readonly processors: number;
  readonly passed: boolean;
}

export function runSummary(record: RunRecord): string;

export function failure(failure: RunFailure): string[];

export function minutes(seconds: number): string;
