import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readFolders } from './read-folders.js';

const DOCS = resolve(import.meta.dirname, '../../docs');

/** Code blocks whose first line names a file, as a comment of their language. */
const FILE = /^```\w+\n(?:# |<!-- )([\w/.-]+\.(?:yaml|md|sh))(?: -->)?\n([\s\S]*?)^```$/gm;

describe('the example for authors', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'radoub-guide-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it.each([
    ['writing-a-scenario.md', 3],
    ['guide-formateur.md', 2],
  ])('in %s is complete and has no mistake', (page, mistakes) => {
    const folder = join(root, 'example');
    for (const [, path = '', content = ''] of readFileSync(join(DOCS, page), 'utf8').matchAll(FILE)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    expect(readFolders([folder]).map(({ steps }) => steps[0].mistakes.length)).toEqual([mistakes]);
  });
});
