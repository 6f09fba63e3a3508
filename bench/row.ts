export type Unit = 'ms' | 's' | 'MiB' | 'MB/s' | '% of a core' | 'core-s';

/** What the product asks of itself. A ratio is ours by the baseline's. */
export type Aim =
  | { readonly kind: 'at most'; readonly limit: number }
  | { readonly kind: 'ratio at most'; readonly limit: number }
  | { readonly kind: 'ratio at least'; readonly limit: number };

/** One line of the table. */
export interface Row {
  readonly measure: string;
  readonly unit: Unit;
  readonly ours: number;
  readonly baseline?: number;
  readonly aim?: Aim;
  /** How it was taken, and what the baseline is. */
  readonly note: string;
}

export function ratioOf({ ours, baseline }: Row): number | undefined {
  return baseline === undefined || baseline === 0 ? undefined : ours / baseline;
}

/** Undefined where nothing is aimed at. */
export function isMet(row: Row): boolean | undefined {
  const ratio = ratioOf(row);
  switch (row.aim?.kind) {
    case undefined:
      return undefined;
    case 'at most':
      return row.ours <= row.aim.limit;
    case 'ratio at most':
      return ratio !== undefined && ratio <= row.aim.limit;
    case 'ratio at least':
      return ratio !== undefined && ratio >= row.aim.limit;
  }
}
