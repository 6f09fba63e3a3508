import type { Verdict } from '../events/verdict.js';
import { judgeBeginning, judgeMistake, judgeRightWay, judgeSecondSetUp, notPassed } from './judge.js';

const passed = (check: string): Verdict => ({ check, status: 'passed' });
const failed = (check: string, found = 'nothing'): Verdict => ({
  check,
  status: 'failed',
  expected: { fr: 'un réseau', en: 'a network' },
  found: { fr: found, en: found },
});
const broken = (check: string): Verdict => ({ check, status: 'broken', reason: 'no answer' });

describe('a step that begins', () => {
  it('is not achieved while one check fails', () => {
    expect(judgeBeginning([passed('a'), failed('b')])).toEqual([]);
  });

  it('must not be achieved already', () => {
    expect(judgeBeginning([passed('a'), passed('b')])).toEqual(['it is achieved before anything is done']);
  });

  it('does not count as not achieved because a check is broken', () => {
    expect(judgeBeginning([broken('a')])).toEqual(['a is broken: no answer']);
  });
});

describe('a right way', () => {
  it('passes every check', () => {
    expect(judgeRightWay([passed('a')])).toEqual([]);
    expect(judgeRightWay([passed('a'), failed('b')])).toEqual(['b fails: wanted a network; found nothing']);
  });
});

describe('a mistake', () => {
  it('fails exactly the checks it names', () => {
    expect(judgeMistake([passed('a'), failed('b')], ['b'])).toEqual([]);
  });

  it('that nothing catches is reported', () => {
    expect(judgeMistake([passed('a'), passed('b')], ['b'])).toEqual(['b does not catch it']);
  });

  it('must name everything that fails', () => {
    const problem = 'a fails: wanted a network; found nothing, and the mistake does not name it';
    expect(judgeMistake([failed('a'), failed('b')], ['b'])).toEqual([problem]);
  });

  it('is not caught by a check that is broken', () => {
    expect(judgeMistake([passed('a'), broken('b')], ['b'])).toEqual(['b is broken: no answer']);
  });

  it('must be explained in both languages', () => {
    expect(judgeMistake([failed('b', ' ')], ['b'])).toEqual(['b fails without saying why in both languages']);
  });
});

describe('a second set-up', () => {
  it('changes nothing that any check sees', () => {
    expect(judgeSecondSetUp([passed('a'), failed('b')], [passed('a'), failed('b')])).toEqual([]);
  });

  it('is reported when a check sees something else than before, whether it passes or not', () => {
    expect(judgeSecondSetUp([failed('a', 'one')], [failed('a', 'two')])).toEqual([
      'a fails: wanted a network; found two after the second time, and fails: wanted a network; found one after the first',
    ]);
  });
});

it('names what is not passed in the order of the scenario', () => {
  expect(notPassed([failed('b'), passed('c'), broken('a')])).toEqual(['b', 'a']);
});
