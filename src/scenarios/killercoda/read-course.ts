import { existsSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, sep } from 'node:path';
import type { Item } from '../format/item.js';
import { noteDuplicates } from '../format/note-duplicates.js';
import { reasonOf, ScenarioFolder } from '../format/scenario-folder.js';
import { SourceFile } from '../format/source-file.js';
import { ScenarioErrors } from '../scenario.errors.js';
import { LooseFields } from './loose-fields.js';
import { Remarks } from './remarks.js';

const STRUCTURE = 'structure.json';

/** What a course says of itself and of its exercises, in their order. */
export interface Course {
  readonly title?: string;
  readonly items: readonly { readonly path: string; readonly title?: string }[];
}

/** Reads a folder's `structure.json`; undefined where it has none. Throws `ScenarioErrors`. */
export function readCourse(path: string, name: string): Course | undefined {
  if (!existsSync(join(path, STRUCTURE))) return undefined;
  const source = new SourceFile(`${name}/${STRUCTURE}`);
  const course = readFolder(path, source, new Remarks(name));
  if (course === undefined || source.problems.length > 0) throw new ScenarioErrors(source.problems);
  return course;
}

function readFolder(path: string, source: SourceFile, remarks: Remarks): Course | undefined {
  let text: string;
  try {
    text = new ScenarioFolder(path).readDocument(STRUCTURE);
  } catch (error) {
    source.note(1, `${STRUCTURE} ${reasonOf(error)}`);
    return undefined;
  }
  const fields = new LooseFields(source.parse(text), ['title', 'description', 'items'], remarks);
  const title = fields.text('title');
  const read = fields.list('items').flatMap((item) => {
    const known = readItem(item, path, remarks);
    return known ? [{ known, item }] : [];
  });
  noteDuplicates(
    'item',
    read.map(({ known, item }) => ({ id: known.path, item })),
  );
  return { ...(title !== undefined && { title }), items: read.map(({ known }) => known) };
}

function readItem(item: Item, root: string, remarks: Remarks): Course['items'][number] | undefined {
  const fields = new LooseFields(item, ['path', 'title', 'description'], remarks);
  const [path, title] = [fields.text('path'), fields.text('title')];
  if (path === undefined) {
    item.problem(`${item.name} has no path`);
    return undefined;
  }
  if (!isFolderBelow(root, path)) {
    item.problem(`${path} is no folder of this course`);
    return undefined;
  }
  return { path: posix.normalize(path).replace(/\/$/, ''), ...(title !== undefined && { title }) };
}

function isFolderBelow(root: string, path: string): boolean {
  if (isAbsolute(path) || path.split(/[/\\]/).includes('..') || path.includes('\0')) return false;
  try {
    const real = realpathSync(join(root, path));
    return real.startsWith(realpathSync(root) + sep) && statSync(real).isDirectory();
  } catch {
    return false;
  }
}
