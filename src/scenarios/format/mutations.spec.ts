import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { symlinkSync } from 'node:fs';
import { LabFolder, SECRET } from '../spec/lab-folder.js';
import { SCENARIO_YAML } from '../spec/scenario-yaml.js';

const LINES = SCENARIO_YAML.split('\n');
const line = fc.nat(LINES.length - 1);

/** What stands after a colon, and what may stand there instead: every type of YAML, and ways out of the folder. */
const VALUES = [
  ...['null', '~', 'true', '0', '-1', '1.5', '.inf', '1e999', '""', '"x"', '[]', '{}', '[a]', '{ a: 1 }', '2001-01-01'],
  ...['!!binary AA==', '!!set { a }', '*a', '&a b', '"\\0"', '../../secret', '/etc/passwd', 'link', '|\n    x', '? x'],
];

type Mutation = (bytes: Buffer) => Buffer;

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ at: fc.nat(SCENARIO_YAML.length), bit: fc.nat(7) }).map(({ at, bit }) => (bytes: Buffer) => {
    const flipped = Buffer.from(bytes);
    if (at < flipped.length) flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
    return flipped;
  }),
  onLines(line.map((at) => (lines) => lines.toSpliced(at, 1))),
  onLines(line.map((at) => (lines) => lines.toSpliced(at, 0, lines[at] ?? ''))),
  onLines(
    fc.tuple(line, line).map(([one, other]) => (lines) => {
      const [first = '', second = ''] = [lines[one], lines[other]];
      return lines.map((each, at) => (at === one ? second : at === other ? first : each));
    }),
  ),
  onLines(
    fc.tuple(line, fc.constantFrom(...VALUES)).map(
      ([at, value]) =>
        (lines) =>
          lines.map((each, index) => (index === at ? each.replace(/(:|-) .*$/, `$1 ${value}`) : each)),
    ),
  ),
  onLines(
    fc.tuple(line, fc.constantFrom(...VALUES)).map(
      ([at, value]) =>
        (lines) =>
          lines.map((each, index) => (index === at ? each.replace(/: [^:,{}[\]]+(?=[^:]*$)/, `: ${value} `) : each)),
    ),
  ),
);

function onLines(arbitrary: fc.Arbitrary<(lines: string[]) => string[]>): fc.Arbitrary<Mutation> {
  return arbitrary.map(
    (change) => (bytes) => Buffer.from(change(bytes.toString('latin1').split('\n')).join('\n'), 'latin1'),
  );
}

describe('a scenario.yaml with anything in it changed', () => {
  it('reads, or gives complaints about lines of files in its folder, with nothing from outside', () => {
    const lab = new LabFolder();
    symlinkSync(lab.secret, `${lab.path}/link`);
    try {
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
          const changed = mutations.reduce<Buffer>((bytes, mutate) => mutate(bytes), Buffer.from(SCENARIO_YAML));
          lab.write('scenario.yaml', changed);
          const lines = changed.toString('latin1').split('\n').length;
          for (const problem of lab.problems()) {
            expect(resolve(lab.root, problem.file).startsWith(lab.path + sep)).toBe(true);
            expect(problem.line).toBeGreaterThanOrEqual(1);
            expect(problem.line).toBeLessThanOrEqual(lines);
            expect(problem.reason).toMatch(/^[^\p{Cc}]{3,501}$/u);
            expect(problem.reason).not.toContain(SECRET);
          }
        }),
        { numRuns: 400 },
      );
    } finally {
      lab.remove();
    }
  });
});
