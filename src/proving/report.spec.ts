import type { Proof } from './proof.js';
import { ledgerLines, proofLine, report } from './report.js';
import type { CheckTally } from './tally.js';

const proof = (given: Partial<Proof>): Proof => ({
  scenario: 'lab',
  step: 'one',
  kind: 'mistake',
  name: 'typo',
  caught: ['a'],
  problems: [],
  seconds: 1.25,
  ...given,
});

const check = (given: Partial<CheckTally>): CheckTally => ({
  scenario: 'lab',
  step: 'one',
  check: 'a',
  catches: ['typo', 'nothing'],
  alone: ['typo'],
  guards: false,
  ...given,
});

it('shows for each check what it catches, then what does not hold, then the totals', () => {
  const checks = [check({}), check({ check: 'kept', catches: [], alone: [], guards: true })];
  const proofs = [proof({ kind: 'solution', name: 'solution' }), proof({ problems: ['a does not catch it'] })];
  expect(report(checks, proofs, 61.4).split('\n')).toEqual([
    'lab/one (2 proofs, 3 s of machines)',
    '    a     typo*, nothing',
    '  ○ kept  —',
    '',
    expect.stringContaining('* no other check catches it'),
    '',
    '✘ lab/one mistake typo (1.3 s)',
    '    a does not catch it',
    '',
    '2 checks; 2 proofs: 1 solution, 1 mistake; 1 of them not kept; 61 s',
  ]);
});

it('has one line for a proof that holds', () => {
  expect(proofLine(proof({}))).toBe('✔ lab/one mistake typo (1.3 s)');
});

it('says what came from the ledger, and first what is wrong with it', () => {
  expect(ledgerLines({ cases: { recorded: 27, again: 3, changed: 1 }, problems: ['lab/proven.json has …'] })).toEqual([
    '✘ ledger: lab/proven.json has …',
    '31 cases: 1 new or changed, 27 from the ledger, 3 of it proven again',
  ]);
});

it('counts the time of machines without what an earlier run proved', () => {
  expect(report([check({})], [proof({ isRecorded: true }), proof({})], 2)).toContain(
    'lab/one (2 proofs, 1 s of machines)',
  );
});
