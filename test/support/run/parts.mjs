/**
 * Suites that nothing runs beside, each with the reason: what it takes from others, or others from it. Every other suite
 * has to bear a neighbour: it counts only what is its own, and shares no name, port or folder.
 */
const ALONE = {
  'test/debian13': 'takes all terminals of the kernel, and looks on the whole host for what a machine left',
  'test/faults-engine': 'kills the engine of the run',
  'test/faults-startup': 'compares all that the engine holds before and after',
  'test/hostile/greed': 'takes all that the kernel has of terminals, inotify instances and more',
  'test/session-terms': 'counts every packet that leaves the engine',
};

/** It keeps more machines busy than there are processors. */
const PROOFS = '**/test/scenario-proof.e2e-spec.ts';

const alone = Object.keys(ALONE).map((suite) => `**/${suite}.e2e-spec.ts`);
const unit = ['src', 'web', 'test/support'].map((folder) => `<rootDir>/${folder}/**/*.spec.ts`);

/** The parts of a test run, one after the other; the suites of a part run side by side unless it is serial. */
export const PARTS = [
  { name: 'unit', testMatch: unit, needsEngine: false, serial: false },
  {
    name: 'e2e',
    testMatch: ['<rootDir>/test/**/*.e2e-spec.ts', ...[...alone, PROOFS].map((suite) => `!${suite}`)],
    needsEngine: true,
    serial: false,
  },
  { name: 'alone', testMatch: alone, needsEngine: true, serial: true },
  { name: 'proofs', testMatch: [PROOFS], needsEngine: true, serial: true },
];

/** Compares two of jest's tests by when their parts come. */
export function byPart(one, other) {
  return placeOf(one) - placeOf(other);
}

const placeOf = ({ context: { config } }) => PARTS.findIndex(({ name }) => name === config.displayName.name);
