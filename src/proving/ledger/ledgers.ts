import { isDeepStrictEqual } from 'node:util';
import type { Scenario } from '../../scenarios/scenario.js';
import { type Case, casesOf } from '../cases.js';
import { holds, type Proof, type ProofKind } from '../proof.js';
import { inputsOf } from './case-inputs.js';
import { type Entry, keyOf, type Ledger, LedgerUnreadableError, type ProvenBefore } from './ledger.js';
import { LEDGER_FILE, readLedger, writeLedger } from './ledger-file.js';
import type { KnownCase } from './select-cases.js';

/** The ledgers of the exercises of one run: what they held at its beginning, and what it adds. */
export class Ledgers {
  private readonly ledgers = new Map<Scenario, Map<string, Entry>>();
  private readonly inputs = new Map<Case, string>();
  /** What is wrong with what they hold, each a sentence. Every one of them fails the run. */
  readonly problems: string[] = [];
  /** What kept one from being written, each a sentence. */
  readonly unwritten: string[] = [];

  /** `program` is the digest of what is not the exercises'. */
  constructor(
    scenarios: readonly Scenario[],
    private readonly program: string,
  ) {
    for (const scenario of scenarios) this.ledgers.set(scenario, new Map(this.read(scenario)));
  }

  /** With what was proven of each, if that was with the inputs that it has now. */
  async lookUp(cases: readonly Case[]): Promise<KnownCase[]> {
    const known: KnownCase[] = [];
    for (const each of cases) {
      const key = keyOf(each);
      const inputs = await inputsOf(each, this.program);
      this.inputs.set(each, inputs);
      const entry = key === undefined ? undefined : this.ledgers.get(each.scenario)?.get(key);
      const isSame = entry?.inputs === inputs;
      known.push({ each, name: `${each.scenario.id} ${key ?? ''}`, ...(isSame && { entry }) });
    }
    return known;
  }

  /** A case was tried, to its end. What does not hold is proven no more. */
  note(each: Case, proofs: readonly Proof[]): void {
    const [key, ledger, inputs] = [keyOf(each), this.ledgers.get(each.scenario), this.inputs.get(each)];
    if (key === undefined || ledger === undefined || inputs === undefined) return;
    const before = ledger.get(key);
    const now: Entry = { inputs, proofs: proofs.map(recorded) };
    const isHeld = proofs.every(holds);
    const isKnown = before?.inputs === inputs;
    const isLie = isKnown && !(isHeld && isSame(before, now));
    if (isLie) this.problems.push(`${fileOf(each.scenario)} has "${key}" as proven, and it ends otherwise`);
    if (!isHeld) ledger.delete(key);
    else if (!isKnown || isLie) ledger.set(key, now);
  }

  /** Writes them, without cases that their exercise no longer has. */
  save(): void {
    for (const [scenario, ledger] of this.ledgers) {
      const keys = new Set(casesOf(scenario).map(keyOf));
      try {
        writeLedger(scenario.folder, new Map([...ledger].filter(([key]) => keys.has(key))));
      } catch (error) {
        this.unwritten.push(`${fileOf(scenario)} cannot be written: ${(error as Error).message}`);
      }
    }
  }

  private read(scenario: Scenario): Ledger {
    try {
      const { ledger, altered } = readLedger(scenario.folder);
      for (const key of altered) this.problems.push(`${fileOf(scenario)} has "${key}" otherwise than any run wrote it`);
      return ledger;
    } catch (error) {
      if (!(error instanceof LedgerUnreadableError)) throw error;
      this.problems.push(`${fileOf(scenario)}: ${error.message}`);
      return new Map();
    }
  }
}

function fileOf({ id }: Scenario): string {
  return `${id}/${LEDGER_FILE}`;
}

function recorded({ step, kind, name, caught, seconds }: Proof): ProvenBefore {
  return { step, kind, name, caught, seconds: Math.round(seconds * 10) / 10 };
}

/** Whether it ended as before. What checks say when a step begins may depend on how soon they are asked, so it is not compared. */
function isSame(before: Entry, now: Entry): boolean {
  const ends = ({ proofs }: Entry): unknown[] =>
    proofs.map(({ step, kind, name, caught }) => [step, kind, name, ...(ENDS[kind] ? caught : [])]);
  return isDeepStrictEqual(ends(before), ends(now));
}

/** Kinds whose checks were waited for. */
const ENDS: Readonly<Record<ProofKind, boolean>> = {
  beginning: false,
  'set-up twice': false,
  solution: true,
  mistake: true,
  alternative: true,
};
