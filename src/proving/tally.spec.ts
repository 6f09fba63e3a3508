import type { Scenario } from '../scenarios/scenario.js';
import type { Proof } from './proof.js';
import { countKinds, failures, tallyChecks } from './tally.js';

const scenario = {
  id: 'lab',
  steps: [
    { id: 'one', checks: [{ id: 'a' }, { id: 'b' }] },
    { id: 'two', checks: [{ id: 'c' }] },
  ],
} as unknown as Scenario;

const proof = (given: Partial<Proof>): Proof => ({
  scenario: 'lab',
  step: 'one',
  kind: 'mistake',
  name: '',
  caught: [],
  problems: [],
  seconds: 1,
  ...given,
});

const proofs = [
  proof({ kind: 'beginning', caught: ['a'] }),
  proof({ name: 'typo', caught: ['a'] }),
  proof({ name: 'nothing', caught: ['a', 'b'], problems: ['b fails'] }),
];

it('counts for each check the mistakes it catches, and those that it alone catches', () => {
  const [a, b] = tallyChecks([scenario], proofs);
  expect(a).toMatchObject({ check: 'a', catches: ['typo', 'nothing'], alone: ['typo'], guards: false });
  expect(b).toMatchObject({ check: 'b', catches: ['nothing'], alone: [], guards: true });
});

it('leaves out steps that were not tried', () => {
  expect(tallyChecks([scenario], proofs).map(({ step }) => step)).toEqual(['one', 'one']);
});

it('counts proofs by kind, and those that do not hold', () => {
  expect(countKinds(proofs)).toMatchObject({ beginning: 1, mistake: 2, solution: 0 });
  expect(failures(proofs).map(({ name }) => name)).toEqual(['nothing']);
});
