import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programDigest } from './program-digest.js';

const FILES = {
  'dist/scenarios/read-folders.js': `export { a } from './a.js';`,
  'dist/scenarios/a.js': `export const a = 1;`,
  'dist/proving/prove-scenarios.js': `import '../engine/b.js';\nexport const later = () => import('./later.js');`,
  'dist/proving/later.js': `import { join } from 'node:path'; import '../scenarios/a.js';`,
  'dist/engine/b.js': ``,
  'dist/board/board.js': `export const board = 1;`,
  'sandbox-images/sandbox/Dockerfile': 'FROM scratch',
  'package-lock.json': JSON.stringify({
    packages: {
      '': { version: '1.0.0' },
      'node_modules/ws': { version: '8.0.0' },
      'node_modules/jest': { version: '30.0.0', dev: true },
    },
  }),
};

describe('the digest of the program', () => {
  let project: string;
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'radoub-program-'));
    for (const [path, content] of Object.entries(FILES)) write(path, content);
  });
  afterEach(() => {
    rmSync(project, { recursive: true });
  });

  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  };

  const isOther = async (path: keyof typeof FILES, content: string): Promise<boolean> => {
    const before = await programDigest(join(project, 'dist'));
    write(path, content);
    return before !== (await programDigest(join(project, 'dist')));
  };

  it.each([
    ['a module that is imported by another', 'dist/engine/b.js', 'export const b = 2;'],
    ['one that is exported from another', 'dist/scenarios/a.js', 'export const a = 2;'],
    ['one that is imported later', 'dist/proving/later.js', ''],
    ['a file of the images', 'sandbox-images/sandbox/Dockerfile', 'FROM other'],
    ['a package that runs', 'package-lock.json', FILES['package-lock.json'].replace('8.0.0', '8.0.1')],
  ] as const)('changes with %s', async (_what, path, content) => {
    expect(await isOther(path, content)).toBe(true);
  });

  it.each([
    ['a module that proving does not use', 'dist/board/board.js', ''],
    ['a package for building', 'package-lock.json', FILES['package-lock.json'].replace('30.0.0', '30.0.1')],
    ['the version of the program', 'package-lock.json', FILES['package-lock.json'].replace('1.0.0', '1.0.1')],
  ] as const)('does not change with %s', async (_what, path, content) => {
    expect(await isOther(path, content)).toBe(false);
  });
});
