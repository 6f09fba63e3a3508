import { profileTable } from './profile-table.mjs';

const suite = (number: number): { suite: string; seconds: number } => ({ suite: `test/${number}`, seconds: number });

describe('The profile of a test run', () => {
  it('tells the seconds and core-seconds of each part and of all, and how busy the processors were', () => {
    const parts = [
      { part: 'unit', seconds: 20, coreSeconds: 38 },
      { part: 'e2e', seconds: 300.04, coreSeconds: 300 },
    ];
    expect(profileTable({ parts, suites: [suite(7)], processors: 2 }).split('\n')).toEqual([
      'Where the time went; core-seconds are those of all 2 processors, whoever used them:',
      '        seconds  core-seconds  busy',
      '  unit     20.0          38.0  95 %',
      '  e2e     300.0         300.0  50 %',
      '  all     320.0         338.0  53 %',
      '',
      'The slowest suites, in seconds:',
      '  test/7  7.0',
    ]);
  });

  it('names the ten slowest suites, the slowest first', () => {
    const suites = [3, 11, 1, 2, 4, 12, 5, 6, 7, 8, 9, 10].map(suite);
    const lines = profileTable({ parts: [], suites, processors: 2 }).split('\n');
    expect(lines.slice(-10).map((line) => line.trim().split(/ +/)[0])).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((number) => `test/${number}`),
    );
  });

  it('is not upset by a run of nothing', () => {
    expect(profileTable({ parts: [], suites: [], processors: 2 })).toContain('all      0.0           0.0   0 %');
  });
});
