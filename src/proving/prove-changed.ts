import type { LoggerService } from '@nestjs/common';
import type { Config } from '../config/config.js';
import type { Scenario } from '../scenarios/scenario.js';
import { casesOf } from './cases.js';
import { Ledgers } from './ledger/ledgers.js';
import { programDigest } from './ledger/program-digest.js';
import { currentRound } from './ledger/round.js';
import { selectCases } from './ledger/select-cases.js';
import type { Proof } from './proof.js';
import { proveScenarios } from './prove-scenarios.js';
import type { Order } from './prover.js';

export interface ChangedOrder extends Pick<Order, 'jobs' | 'tell' | 'signal'> {
  readonly scenarios: readonly Scenario[];
  /** All unless told. */
  readonly steps?: ReadonlySet<string>;
  /** Also what was proven already with the same inputs. */
  readonly all: boolean;
}

/** Cases, by why they were tried or not. */
export interface CaseCounts {
  /** Taken from a ledger. */
  readonly recorded: number;
  /** Tried though a ledger has them. */
  readonly again: number;
  /** Tried because none has them as they are now. */
  readonly changed: number;
}

export interface ProvenChanges {
  readonly proofs: readonly Proof[];
  readonly cases: CaseCounts;
  /** What is wrong with the ledgers, each a sentence. None when all is as it should be. */
  readonly problems: readonly string[];
  /** What keeps ledgers from being written, each a sentence. */
  readonly unwritten: readonly string[];
}

/**
 * Proves what is new or changed since it was proven, and a part of the rest that is another with each commit; takes what
 * else there is from the exercises' ledgers, and writes them. What was proven before an abort is kept, and the abort is thrown.
 */
export async function proveChanged(config: Config, order: ChangedOrder, logger: LoggerService): Promise<ProvenChanges> {
  const { scenarios, steps, all, tell, jobs, signal } = order;
  const ledgers = new Ledgers(scenarios, await programDigest());
  const known = await ledgers.lookUp(scenarios.flatMap((scenario) => casesOf(scenario, steps)));
  const round = await currentRound(scenarios[0]?.folder ?? '.');
  const { prove, again, taken, takenCases } = selectCases(known, round, all ? 1 : undefined);
  const proofs: Proof[] = [...taken];
  const hear = (proof: Proof): void => {
    proofs.push(proof);
    tell(proof);
  };
  try {
    const ended = ledgers.note.bind(ledgers);
    if (prove.length > 0) await proveScenarios(config, { cases: prove, jobs, tell: hear, ended, signal }, logger);
  } finally {
    ledgers.save();
  }
  const cases = { recorded: takenCases, again: again.size, changed: prove.length - again.size };
  return { proofs, cases, problems: ledgers.problems, unwritten: ledgers.unwritten };
}
