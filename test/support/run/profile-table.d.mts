/** How long a part of a run took, and what all processors of the machine did meanwhile, whoever had them do it. */
export interface PartMeasure {
  readonly part: string;
  readonly seconds: number;
  readonly coreSeconds: number;
}

export interface Profile {
  readonly parts: readonly PartMeasure[];
  readonly suites: readonly { readonly suite: string; readonly seconds: number }[];
  readonly processors: number;
}

export function profileTable(profile: Profile): string;

export function aligned(rows: readonly (readonly string[])[]): string[];
