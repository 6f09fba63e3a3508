import { Glob, Steps, TooManyStepsError } from './glob.js';
import { IgnoreRules } from './ignore-rules.js';

function matches(pattern: string, path: string): boolean {
  return new Glob(pattern).matches(path, new Steps(1_000_000));
}

describe('a pattern of .dockerignore', () => {
  it.each([
    ['node_modules', 'node_modules'],
    ['*.log', 'a.log'],
    ['*', '.git'],
    ['*/temp*', 'a/temporary.txt'],
    ['temp?', 'tempa'],
    ['**', 'a/b/c'],
    ['**/*.go', 'main.go'],
    ['**/*.go', 'a/b/main.go'],
    ['a/**/b', 'a/b'],
    ['a/**/b', 'a/x/y/b'],
    ['a/**', 'a/b/c'],
    ['**/a/**/b', 'x/a/y/b'],
    ['**a', 'x/ya'],
    ['[a-c]x', 'bx'],
    ['[^a-c]x', 'dx'],
    ['a\\*', 'a*'],
    ['[', '['],
  ])('%s matches %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(true);
  });

  it.each([
    ['*.log', 'a/a.log'],
    ['*/temp*', 'a/b/temp'],
    ['temp?', 'temp'],
    ['**/*.go', 'a/b.gox'],
    ['a/**/b', 'axb'],
    ['a/**/b', 'a/xb'],
    ['a/**', 'a'],
    ['[a-c]x', 'dx'],
    ['a\\*', 'ab'],
    ['a', 'ab'],
    ['ab', 'a'],
  ])('%s does not match %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(false);
  });

  it('takes no longer than it may, however it is written', () => {
    expect(matches(`${'*a'.repeat(100)}b`, 'a'.repeat(1_000))).toBe(false);
    expect(() => new Glob('*a'.repeat(200)).matches('a'.repeat(5_000), new Steps(10_000))).toThrow(TooManyStepsError);
  });
});

describe('the rules of .dockerignore', () => {
  const ignored = (content: string, ...paths: string[]): string[] => {
    const rules = new IgnoreRules(content);
    return paths.filter((path) => rules.ignores(path));
  };

  it('ignore a folder with all that is in it, wherever slashes stand', () => {
    const paths = ['node_modules', 'node_modules/a/b.js', 'src/node_modules', 'index.js'];
    for (const line of ['node_modules', '/node_modules', 'node_modules/', './node_modules', 'x/../node_modules']) {
      expect(ignored(`# dependencies\n\n${line}\r\n`, ...paths)).toEqual(paths.slice(0, 2));
    }
    expect(ignored('**/node_modules', ...paths)).toEqual(paths.slice(0, 3));
  });

  it('let the last word decide', () => {
    expect(ignored('*\n!src\nsrc/*.log', 'a', 'src', 'src/a.js', 'src/a.log', 'src/b/c.log')).toEqual([
      'a',
      'src/a.log',
    ]);
    expect(ignored('!a\n*', 'a')).toEqual(['a']);
  });

  it('are none in an empty file', () => {
    expect(ignored('\n# nothing\n.\n/\n', 'a')).toEqual([]);
  });
});
