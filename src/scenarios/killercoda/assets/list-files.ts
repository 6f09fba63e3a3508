import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of exercises hold a handful; whatever holds more files and folders than this was put there by mistake. */
const MOST_ENTRIES = 1_000;
const DEEPEST = 12;

/**
 * Paths of the files below a folder, relative to it and in order; none where there is no such folder. Links to folders
 * are not entered, so nothing is met twice. Throws `TooManyFilesError`.
 */
export function listFiles(root: string): string[] {
  const files: string[] = [];
  let entries = 0;
  const enter = (folder: string, depth: number): void => {
    for (const entry of entriesOf(join(root, folder))) {
      if ((entries += 1) > MOST_ENTRIES) throw new TooManyFilesError();
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST) enter(path, depth + 1);
      else if (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(join(root, path)))) files.push(path);
    }
  };
  enter('', 1);
  return files.sort();
}

/** Its message continues the sentence that begins with the folder's name. */
export class TooManyFilesError extends Error {
  override readonly name = 'TooManyFilesError';

  constructor() {
    super(`holds more than ${MOST_ENTRIES} files and folders`);
  }
}

/** What is not there, or no folder, has none. */
function entriesOf(folder: string): Dirent[] {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder, { withFileTypes: true }) : [];
  } catch {
    return [];
  }
}

function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false; // it leads nowhere, or round in a circle
  }
}
