import fc from 'fast-check';
import { type Entry, formatLedger, type Ledger, LedgerUnreadableError, parseLedger } from './ledger.js';

const entry = (given: Partial<Entry> = {}): Entry => ({
  inputs: 'ab12',
  proofs: [{ step: 'one', kind: 'mistake', name: 'typo', caught: ['a'], seconds: 1.2 }],
  ...given,
});
const LEDGER: Ledger = new Map([
  ['one mistake typo', entry()],
  ['course', entry({ proofs: [] })],
]);

it('is written with a line for each case, in order, and read as it was', () => {
  const text = formatLedger(LEDGER);
  expect(text.split('\n').filter((line) => line.includes('"inputs"'))).toEqual([
    expect.stringMatching(/^"course": /),
    expect.stringMatching(/^"one mistake typo": /),
  ]);
  expect(parseLedger(text)).toEqual({ ledger: LEDGER, altered: [] });
});

it.each([
  ['inputs', '"inputs":"ab12","proofs":[{', '"inputs":"ab13","proofs":[{'],
  ['what was caught', '"caught":["a"]', '"caught":[]'],
  ['the case', '"one mistake typo":', '"one mistake slip":'],
])('shows an entry of which somebody changed %s, and does not believe it', (_what, part, by) => {
  const { ledger, altered } = parseLedger(formatLedger(LEDGER).replace(part, by));
  expect(altered).toEqual([expect.stringContaining('one mistake')]);
  expect([...ledger.keys()]).toEqual(['course']);
});

it('refuses what is no ledger, whatever it is', () => {
  const conflict = formatLedger(LEDGER).replace('"cases"', '<<<<<<< HEAD\n"cases"');
  for (const text of ['', 'null', '{}', '{"note":"","cases":[]}', '{"note":"","cases":{"a":1}}', conflict])
    expect(() => parseLedger(text)).toThrow(LedgerUnreadableError);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => parseLedger(text)).toThrow(LedgerUnreadableError);
    }),
  );
});
