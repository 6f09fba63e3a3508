import { programTable, suiteTable, type SuiteMeasure } from './suite-table.mjs';

const CHEAP: SuiteMeasure = {
  suite: 'test/api',
  seconds: 6,
  coreSeconds: 4.25,
  servers: 1,
  machines: 0,
  unused: 0,
  programs: 0,
  waited: 0.5,
};
const DEAR: SuiteMeasure = {
  suite: 'test/faults',
  seconds: 45,
  coreSeconds: 40,
  servers: 12,
  machines: 9,
  unused: 2,
  programs: 130,
  waited: 30.25,
};

describe('The profile of the suites', () => {
  it('has the most expensive suite first, and the sum of all at the end', () => {
    expect(suiteTable([CHEAP, DEAR]).split('\n').slice(-4)).toEqual([
      '               seconds  core-seconds  servers  machines  unused  programs  waited',
      '  test/faults     45.0          40.0       12         9       2       130    30.3',
      '  test/api         6.0           4.3        1         0       0         0     0.5',
      '  all             51.0          44.3       13         9       2       130    30.8',
    ]);
  });
});

describe('The profile of the programs', () => {
  it('has the most expensive first, and those that take next to nothing in one line', () => {
    const small = Array.from({ length: 30 }, (_, number) => ({ name: `small-${number}`, times: 2, coreSeconds: 0.1 }));
    const table = programTable([...small, { name: 'dockerd', times: 1, coreSeconds: 66 }]).split('\n');
    expect([table[1], table[2], ...table.slice(-2)]).toEqual([
      '            times  core-seconds',
      '  dockerd       1          66.0',
      '  others       12           0.6',
      '  all          61          69.0',
    ]);
  });
});
