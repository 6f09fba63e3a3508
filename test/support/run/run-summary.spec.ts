import { runSummary, type RunRecord } from './run-summary.mjs';

const RUN: RunRecord = {
  parts: [
    { part: 'set-up', seconds: 40, coreSeconds: 50 },
    { part: 'set-up', seconds: 2, coreSeconds: 1 },
    { part: 'check', seconds: 55, coreSeconds: 100 },
  ],
  usualShares: { 'set-up': 43, check: 55, rest: 2 },
  failures: [],
  seconds: 100,
  coreSeconds: 152,
  processors: 2,
  passed: true,
};

describe('The summary of a whole run', () => {
  it('has the share of each part beside its usual share, and what is left of the whole', () => {
    expect(runSummary(RUN).split('\n')).toEqual([
      'Passed after 1 min 40 s. Core-seconds are those of all 2 processors, whoever used them.',
      '          seconds  core-seconds  share  usual',
      '  set-up     42.0          51.0   42 %   43 %',
      '  check      55.0         100.0   55 %   55 %',
      '  rest        3.0           1.0    3 %    2 %',
    ]);
  });

  it('points at a part that takes more than twice its usual share', () => {
    const summary = runSummary({ ...RUN, usualShares: { 'set-up': 20.9, check: 27.6 } });
    expect(summary.match(/^Warning.*/gm)).toEqual(['Warning: set-up took 42 % of the whole, and usually takes 21 %.']);
  });

  it('compares nothing where a part is missing, and names what failed with its evidence', () => {
    const summary = runSummary({
      ...RUN,
      usualShares: { 'set-up': 5, check: 5, e2e: 90 },
      failures: [{ name: 'check' }, { name: 'test/board › shows who is stuck', evidence: '/state/failures/board' }],
      passed: false,
    });
    expect(summary).not.toContain('Warning');
    expect(summary).toMatch(/^Failed after/);
    expect(summary.split('\n').slice(-4)).toEqual([
      'What failed:',
      '  check',
      '  test/board › shows who is stuck',
      '    /state/failures/board',
    ]);
  });
});
