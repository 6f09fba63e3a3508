import type { Case } from '../cases.js';
import type { Entry } from './ledger.js';
import { type KnownCase, selectCases } from './select-cases.js';

const ENTRY: Entry = {
  inputs: 'ab12',
  proofs: [{ step: 'one', kind: 'mistake', name: 'typo', caught: ['a'], seconds: 1 }],
};
const known = (count: number, entry?: Entry): KnownCase[] =>
  Array.from({ length: count }, (_, index) => ({
    each: { kind: 'mistake', scenario: { id: 'lab' }, name: index } as unknown as Case,
    name: `${entry ? 'proven' : 'new'} ${index}`,
    ...(entry && { entry }),
  }));

it('tries what no ledger has, and takes the rest from there but for a tenth', () => {
  const { prove, again, taken, takenCases } = selectCases([...known(7), ...known(31, ENTRY)], 'a1');
  expect([prove.length, again.size, taken.length, takenCases]).toEqual([7 + 4, 4, 27, 27]);
  expect(taken[0]).toEqual({ ...ENTRY.proofs[0], scenario: 'lab', problems: [], isRecorded: true });
});

it('tries the same in the same round, and another part in another', () => {
  const cases = known(50, ENTRY);
  const again = (round: string): unknown[] =>
    selectCases(cases, round).prove.map((each) => cases.findIndex((one) => one.each === each));
  expect(again('a1')).toEqual(again('a1'));
  expect(again('a1')).not.toEqual(again('b2'));
  const rounds = Array.from({ length: 100 }, (_, round) => again(String(round)));
  expect(new Set(rounds.flat()).size).toBe(50); // each has its turn
});

it('tries all when told to, in the order given', () => {
  const cases = [...known(3, ENTRY), ...known(2)];
  expect(selectCases(cases, 'a1', 1)).toMatchObject({ prove: cases.map(({ each }) => each), taken: [] });
});

it('tries nothing where nothing is known', () => {
  expect(selectCases([], 'a1')).toMatchObject({ prove: [], taken: [], takenCases: 0 });
});
