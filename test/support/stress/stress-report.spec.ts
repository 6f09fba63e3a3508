import { stressReport, type StressRun } from './stress-report.mjs';

const QUIET: StressRun = { round: 1, condition: 'beside a load', seed: 70, seconds: 754, failures: [] };

describe('The report of runs under stress', () => {
  it('tells each run with its seed, its time and how many tests failed', () => {
    expect(stressReport([QUIET, { ...QUIET, condition: 'on one core', seconds: 1000 }]).split('\n')).toEqual([
      '  round      condition  seed         time  failures',
      '  1      beside a load    70  12 min 34 s         0',
      '  1        on one core    70  16 min 40 s         0',
    ]);
  });

  it('says of each failure where its evidence is, and how to have the same order again', () => {
    const failures = [
      { name: 'test/board › shows who is stuck', evidence: '/state/failures/board' },
      { name: 'test/cli' },
    ];
    const report = stressReport([{ ...QUIET, failures }]).split('\n');
    expect(report.slice(2)).toEqual([
      '',
      'Failed beside a load; once more: npm run test:stress -- --seed 70',
      '  test/board › shows who is stuck',
      '    /state/failures/board',
      '  test/cli',
    ]);
  });
});
