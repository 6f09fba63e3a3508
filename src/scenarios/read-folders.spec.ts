import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readFolders } from './read-folders.js';
import { ScenarioErrors } from './scenario.errors.js';

describe('folders that an author names', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'radoub-folders-'));
    mkdirSync(join(root, 'lab'));
    writeFileSync(join(root, 'lab/scenario.yaml'), 'title: { fr: a }\n');
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  const files = (folder: string): string[] => {
    try {
      readFolders([folder]);
    } catch (error) {
      if (error instanceof ScenarioErrors) return [...new Set(error.problems.map(({ file }) => file))];
    }
    return [];
  };

  it('may be those of one scenario or of several, and problems name the file as it is reached from here', () => {
    const file = relative('', join(root, 'lab/scenario.yaml'));
    expect(files(root)).toEqual([file]);
    expect(files(join(root, 'lab'))).toEqual([file]);
  });

  it('that are not there are a problem', () => {
    expect(files(join(root, 'none'))).toEqual([relative('', join(root, 'none'))]);
  });
});
