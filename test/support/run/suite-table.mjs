import { aligned } from './profile-table.mjs';

const LEGEND = [
  'What each suite took, the most expensive first:',
  '  core-seconds  of all processors while it ran, whoever used them',
  '  servers       started, each start again of the same one too',
  '  machines      of its servers; unused: those still without a session when the server was disposed of',
  '  programs      run in machines through the engine, by the server or by the test',
  '  waited        seconds in `eventually`, added up where several waited at once',
];

const COLUMNS = ['seconds', 'coreSeconds', 'servers', 'machines', 'unused', 'programs', 'waited'];
const HEADINGS = ['', 'seconds', 'core-seconds', 'servers', 'machines', 'unused', 'programs', 'waited'];
const FRACTIONS = ['seconds', 'coreSeconds', 'waited'];

/** Where the core-seconds of a profiled run went, by suite. */
export function suiteTable(suites) {
  const sorted = [...suites].sort((one, other) => other.coreSeconds - one.coreSeconds);
  const all = Object.fromEntries(COLUMNS.map((key) => [key, suites.reduce((sum, each) => sum + each[key], 0)]));
  const rows = [...sorted, { suite: 'all', ...all }].map((row) => [
    row.suite,
    ...COLUMNS.map((key) => row[key].toFixed(FRACTIONS.includes(key) ? 1 : 0)),
  ]);
  return [...LEGEND, '', ...aligned([HEADINGS, ...rows])].join('\n');
}

/** How many programs are named; the many that took next to nothing are one line. */
const MOST_PROGRAMS = 25;

/** What all of this machine's programs that ended during a run took, the most expensive first. */
export function programTable(programs) {
  const sorted = [...programs].sort((one, other) => other.coreSeconds - one.coreSeconds);
  const others = sum('others', sorted.slice(MOST_PROGRAMS));
  return [
    'Core-seconds of the programs that ended meanwhile, whoever ran them:',
    ...aligned([
      ['', 'times', 'core-seconds'],
      ...[...sorted.slice(0, MOST_PROGRAMS), others, sum('all', sorted)].map(({ name, times, coreSeconds }) => [
        name,
        String(times),
        coreSeconds.toFixed(1),
      ]),
    ]),
  ].join('\n');
}

function sum(name, programs) {
  const total = (of) => programs.reduce((before, each) => before + each[of], 0);
  return { name, times: total('times'), coreSeconds: total('coreSeconds') };
}
