import type { Verdict } from '../../events/verdict.js';
import { Passes } from './passes.js';

const verdicts = (...passed: string[]): Verdict[] =>
  ['a', 'b'].map((check) => ({ check, status: passed.includes(check) ? 'passed' : 'waiting' }));

describe('which checks turned to passed', () => {
  it('are those that did not pass just before, each session for itself', () => {
    const passes = new Passes();
    expect(passes.note('s1', 'one', verdicts())).toEqual({ checks: [], isFirst: true });
    expect(passes.note('s1', 'one', verdicts('a'))).toEqual({ checks: ['a'], isFirst: false });
    expect(passes.note('s2', 'one', verdicts('a'))).toEqual({ checks: ['a'], isFirst: true });
    expect(passes.note('s1', 'one', verdicts('a', 'b'))).toEqual({ checks: ['b'], isFirst: false });
    expect(passes.note('s1', 'one', verdicts('b')).checks).toEqual([]);
    expect(passes.note('s1', 'one', verdicts('a', 'b')).checks).toEqual(['a']);
  });

  it('are told apart by step, whose checks may have the same names', () => {
    const passes = new Passes();
    passes.note('s1', 'one', verdicts('a'));
    expect(passes.note('s1', 'two', verdicts('a'))).toEqual({ checks: ['a'], isFirst: false });
  });

  it('stay what they were while the machine does not answer', () => {
    const silence = verdicts().map(({ check }): Verdict => ({ check, status: 'broken', reason: 'no answer' }));
    const passes = new Passes();
    expect(passes.note('s1', 'one', silence)).toEqual({ checks: [], isFirst: true });
    expect(passes.note('s1', 'one', verdicts('a'))).toEqual({ checks: ['a'], isFirst: true });
    expect(passes.note('s1', 'one', silence)).toEqual({ checks: [], isFirst: false });
    expect(passes.note('s1', 'one', verdicts('a'))).toEqual({ checks: [], isFirst: false });
  });
});
