import type { Scenario } from '../scenarios/scenario.js';
import { holds, type Proof, type ProofKind } from './proof.js';

/** What the proofs say of one check. */
export interface CheckTally {
  readonly scenario: string;
  readonly step: string;
  readonly check: string;
  /** Mistakes that it catches. */
  readonly catches: readonly string[];
  /** Those of them that no other check catches. */
  readonly alone: readonly string[];
  /** Passed when the step begins: it guards what must not be broken. */
  readonly guards: boolean;
}

export type Counts = Readonly<Record<ProofKind, number>>;

/** Every check of the steps that were tried, in the order of the scenarios. */
export function tallyChecks(scenarios: readonly Scenario[], proofs: readonly Proof[]): CheckTally[] {
  return scenarios.flatMap((scenario) =>
    scenario.steps.flatMap((step) => {
      const ofStep = proofs.filter((proof) => proof.scenario === scenario.id && proof.step === step.id);
      const mistakes = ofStep.filter(({ kind }) => kind === 'mistake');
      const begun = ofStep.filter(({ kind, problems }) => kind === 'beginning' && problems.length === 0).at(-1);
      if (ofStep.length === 0) return [];
      return step.checks.map(({ id }): CheckTally => {
        const caught = mistakes.filter((proof) => proof.caught.includes(id));
        return {
          scenario: scenario.id,
          step: step.id,
          check: id,
          catches: caught.map(({ name }) => name),
          alone: caught.filter((proof) => proof.caught.length === 1).map(({ name }) => name),
          guards: begun !== undefined && !begun.caught.includes(id),
        };
      });
    }),
  );
}

export function countKinds(proofs: readonly Proof[]): Counts {
  const counts = { beginning: 0, 'set-up twice': 0, solution: 0, mistake: 0, alternative: 0 };
  for (const { kind } of proofs) counts[kind] += 1;
  return counts;
}

export function failures(proofs: readonly Proof[]): Proof[] {
  return proofs.filter((proof) => !holds(proof));
}
