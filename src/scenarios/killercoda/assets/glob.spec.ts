import fc from 'fast-check';
import { fitsGlob, fixedPart } from './glob.js';

const FILES = [
  'conf.yaml',
  'run.sh',
  '.hidden',
  'app1/readme.md',
  'app1/a.json',
  'app1/images/deep/b.json',
  'app2/c.json',
];

describe('the pattern of an asset', () => {
  it.each([
    ['conf.yaml', ['conf.yaml']],
    ['*', ['conf.yaml', 'run.sh']],
    ['**', FILES.filter((file) => file !== '.hidden')],
    ['.*', ['.hidden']],
    ['**/*.json', ['app1/a.json', 'app1/images/deep/b.json', 'app2/c.json']],
    ['app1/*.json', ['app1/a.json']],
    ['app1/**/*.json', ['app1/a.json', 'app1/images/deep/b.json']],
    ['app?/*.*', ['app1/readme.md', 'app1/a.json', 'app2/c.json']],
    ['app1/**/deep/*', ['app1/images/deep/b.json']],
    ['*/', []],
    ['', []],
  ])('%s names %j', (pattern, expected) => {
    expect(FILES.filter((file) => fitsGlob(file, pattern))).toEqual(expected);
  });

  it.each([
    ['app1/readme.md', 'app1'],
    ['run.sh', ''],
    ['app1/**/*.json', 'app1'],
    ['app*/x/*', ''],
    ['**', ''],
  ])('%s has the fixed part %j', (pattern, expected) => {
    expect(fixedPart(pattern)).toBe(expected);
  });

  it('comes to an end, however many stars it has', () => {
    // Trying every way to split would not, in a lifetime.
    expect(fitsGlob('a'.repeat(290), `${'*a'.repeat(140)}b`)).toBe(false);
    expect(fitsGlob('a/'.repeat(140), `${'**/'.repeat(90)}x`)).toBe(false);
  });

  it('agrees with the regular expression it stands for', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
    const path = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    });
    const parts = fc.array(fc.oneof(name, fc.constant('**')), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(path, parts, (names, pattern) => {
        expect(fitsGlob(names.join('/'), pattern.join('/'))).toBe(
          regularExpression(pattern).test(`/${names.join('/')}`),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

function regularExpression(parts: readonly string[]): RegExp {
  const inName = (part: string): string => part.replaceAll(/[*?]/g, (sign) => (sign === '*' ? '[^/]*' : '[^/]'));
  return new RegExp(`^${parts.map((part) => (part === '**' ? '(?:/[^/]+)*' : `/${inName(part)}`)).join('')}$`);
}
