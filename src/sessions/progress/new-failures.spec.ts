import type { Verdict } from '../../events/verdict.js';
import { newFailures, type Findings } from './new-failures.js';

const text = (en: string): { fr: string; en: string } => ({ fr: en, en });
const failed = (found: string, check = 'subnet'): Verdict => ({
  check,
  status: 'failed',
  expected: text('172.16.0.0/16'),
  found: text(found),
});
const passed: Verdict = { check: 'subnet', status: 'passed' };
const waiting: Verdict = { check: 'subnet', status: 'waiting' };
const broken: Verdict = { check: 'subnet', status: 'broken', reason: 'the engine is away' };

/** How often the check failed in that course of verdicts. */
function failuresIn(...course: Verdict[]): number {
  let findings: Findings | undefined;
  let count = 0;
  for (const verdict of course) {
    const next = newFailures(findings, [verdict]);
    findings = next.findings;
    count += next.failed.length;
  }
  return count;
}

describe('a check fails a learner', () => {
  it('not when the step begins, nor when the same is seen again', () => {
    expect(failuresIn(failed('nothing'), failed('nothing'))).toBe(0);
  });

  it('each time that it finds something else wrong', () => {
    expect(failuresIn(failed('nothing'), failed('172.17.0.0/16'), failed('172.18.0.0/16'))).toBe(2);
  });

  it('when it had passed, also with what was found before', () => {
    expect(failuresIn(failed('nothing'), passed, failed('nothing'))).toBe(1);
  });

  it('not while it waits for another, nor when it is looked at for the first time after that', () => {
    expect(failuresIn(waiting, failed('nothing'))).toBe(0);
    expect(failuresIn(failed('a'), waiting, failed('a'))).toBe(0);
    expect(failuresIn(failed('a'), waiting, failed('b'))).toBe(1);
  });

  it('not by what is our fault', () => {
    expect(failuresIn(failed('a'), broken, failed('a'))).toBe(0);
  });

  it('at once when it is evaluated only on demand: somebody asked', () => {
    const { findings } = newFailures(undefined, [passed]);
    expect(newFailures(findings, [passed, failed('nothing', 'build')]).failed).toEqual(['build']);
  });
});
