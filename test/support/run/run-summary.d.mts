import type { PartMeasure } from './profile-table.mjs';

export interface RunRecord {
  readonly parts: readonly PartMeasure[];
  /** In hundredths of the whole, by part. */
  readonly usualShares: Readonly<Record<string, number>>;
  /** Tests and parts; of a test there may be a folder that shows what happened. */
  readonly failures: readonly { readonly name: string; readonly evidence?: string }[];
  /** From the beginning of the run to its end. */
  readonly seconds: number;
  readonly coreSeconds: number;
  readonly processors: number;
  readonly passed: boolean;
}

export function runSummary(record: RunRecord): string;
