import { createHash } from 'node:crypto';
import type { Case } from '../cases.js';
import type { Proof } from '../proof.js';
import type { Entry } from './ledger.js';

/** A tenth, so that what a ledger holds wrongly is found within a few rounds. */
const AGAIN_EACH_ROUND = 0.1;

/** A case, and what was proven of it with the inputs that it has now, if it was. */
export interface KnownCase {
  readonly each: Case;
  readonly name: string;
  readonly entry?: Entry;
}

export interface Selection {
  /** To be tried now, in the order given. */
  readonly prove: readonly Case[];
  /** Those of them that were proven already. */
  readonly again: ReadonlySet<Case>;
  /** What is not tried now. */
  readonly taken: readonly Proof[];
  /** Cases that `taken` comes from. */
  readonly takenCases: number;
}

/** What is new or changed, and `part` of the rest: another with each `round`, the same for the same one. */
export function selectCases(known: readonly KnownCase[], round: string, part = AGAIN_EACH_ROUND): Selection {
  const proven = known.filter(({ entry }) => entry !== undefined);
  const drawn = [...proven].sort(byDraw(round)).slice(0, Math.ceil(proven.length * part));
  const again = new Set(drawn.map(({ each }) => each));
  const taken = proven.filter(({ each }) => !again.has(each));
  return {
    prove: known.filter(({ each, entry }) => entry === undefined || again.has(each)).map(({ each }) => each),
    again,
    taken: taken.flatMap(({ each, entry }) => proofsFrom(each, entry)),
    takenCases: taken.length,
  };
}

function proofsFrom({ scenario }: Case, entry?: Entry): Proof[] {
  return (entry?.proofs ?? []).map((proof) => ({ ...proof, scenario: scenario.id, problems: [], isRecorded: true }));
}

function byDraw(round: string): (a: KnownCase, b: KnownCase) => number {
  const lot = ({ name }: KnownCase): string => createHash('sha256').update(`${round}\0${name}`).digest('hex');
  return (a, b) => (lot(a) < lot(b) ? -1 : 1);
}
