/** What a witness wrote down, and what of it should be read first. */
export interface Testimony {
  readonly file: string;
  readonly lines: readonly string[];
}

/** Can tell afterwards what happened while a test ran. */
export interface Witness {
  /** A test begins: what was before is of no interest. */
  begin(): void;
  /** Writes what it saw since into that folder; the number tells its file from those of others. */
  testify(folder: string, number: number): Promise<Testimony>;
}

declare global {
  /** Of one test file; there is none where no evidence is gathered, as in measurements. */
  var witnesses: Set<Witness> | undefined;
}

/** Has it heard, should a test of this file fail. */
export function summon<Kind extends Witness>(witness: Kind): Kind {
  globalThis.witnesses?.add(witness);
  return witness;
}
