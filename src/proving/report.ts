import type { ProvenChanges } from './prove-changed.js';
import { failures, countKinds, type CheckTally } from './tally.js';
import type { Proof, ProofKind } from './proof.js';

const PLURAL: Readonly<Record<ProofKind, string>> = {
  beginning: 'beginnings',
  'set-up twice': 'second set-ups',
  solution: 'solutions',
  mistake: 'mistakes',
  alternative: 'alternatives',
};

const MARKS = '* no other check catches it   ○ passed from the beginning: it guards what must not be broken';

/** A line for a proof when it is there. */
export function proofLine({ scenario, step, kind, name, problems, seconds }: Proof): string {
  const what = `${problems.length === 0 ? '✔' : '✘'} ${scenario}/${step} ${kind} ${name} (${seconds.toFixed(1)} s)`;
  return [what, ...problems.map((problem) => `    ${problem}`)].join('\n');
}

/** The table of checks with the mistakes that each catches, then what went wrong, then the totals. */
export function report(checks: readonly CheckTally[], proofs: readonly Proof[], seconds: number): string {
  const wrong = failures(proofs);
  return [
    ...table(checks, proofs),
    MARKS,
    '',
    ...wrong.map(proofLine),
    ...(wrong.length > 0 ? [''] : []),
    totals(checks, proofs, seconds),
  ].join('\n');
}

/** What the ledgers were good for, and what is wrong with them. */
export function ledgerLines({ cases, problems }: Pick<ProvenChanges, 'cases' | 'problems'>): string[] {
  const { recorded, again, changed } = cases;
  const counts = `${recorded + again + changed} cases: ${changed} new or changed, ${recorded} from the ledger, ${again} of it proven again`;
  return [...problems.map((problem) => `✘ ledger: ${problem}`), counts];
}

function table(checks: readonly CheckTally[], proofs: readonly Proof[]): string[] {
  const steps = new Map<string, CheckTally[]>();
  for (const check of checks) steps.set(stepOf(check), [...(steps.get(stepOf(check)) ?? []), check]);
  const width = Math.max(0, ...checks.map(({ check }) => check.length));
  return [...steps].flatMap(([step, rows]) => {
    const ofStep = proofs.filter((proof) => stepOf(proof) === step);
    const seconds = ofStep.reduce((sum, proof) => sum + (proof.isRecorded ? 0 : proof.seconds), 0);
    const header = `${step} (${ofStep.length} proofs, ${seconds.toFixed(0)} s of machines)`;
    return [header, ...rows.map((row) => line(row, width)), ''];
  });
}

function stepOf({ scenario, step }: Pick<Proof, 'scenario' | 'step'>): string {
  return `${scenario}/${step}`;
}

function line({ check, guards, catches, alone }: CheckTally, width: number): string {
  const names = catches.map((name) => (alone.includes(name) ? `${name}*` : name));
  return `  ${guards ? '○' : ' '} ${check.padEnd(width)}  ${names.join(', ') || '—'}`;
}

function totals(checks: readonly CheckTally[], proofs: readonly Proof[], seconds: number): string {
  const kinds = Object.entries(countKinds(proofs)).filter(([, count]) => count > 0);
  const counted = kinds.map(([kind, count]) => `${count} ${count === 1 ? kind : PLURAL[kind as ProofKind]}`);
  const wrong = failures(proofs).length;
  return (
    `${checks.length} checks; ${proofs.length} proofs: ${counted.join(', ')}; ` +
    `${wrong === 0 ? 'all hold' : `${wrong} of them not kept`}; ${Math.round(seconds)} s`
  );
}
