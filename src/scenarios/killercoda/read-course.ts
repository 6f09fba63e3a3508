import { existsSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, sep } from 'node:path';
import type { Item } from '../format/item.js';
import { noteDuplicates } from '../format/note-duplicates.js';
import { reasonOf, ScenarioFolder } from '../format/scenario-folder.js';
import { SourceFile } from '../format/source-file.js';
import type { ScenarioProblem } from '../scenario.errors.js';
import { LooseFields } from './loose-fields.js';
import { Remarks } from './remarks.js';

const STRUCTURE = 'structure.json';

/** What a course says of itself and of its exercises, in their order. */
export interface Course {
  readonly title?: string;
  /** Without those that something is wrong with. */
  readonly items: readonly { readonly path: string; readonly title?: string }[];
  readonly problems: readonly ScenarioProblem[];
}

/** Reads a folder's `structure.json`; undefined where it has none. */
export function readCourse(path: string, name: string): Course | undefined {
  if (!existsSync(join(path, STRUCTURE))) return undefined;
  const source = new SourceFile(`${name}/${STRUCTURE}`);
  const course = readFolder(path, source, new Remarks(name));
  return { ...course, problems: source.problems };
}

function readFolder(path: string, source: SourceFile, remarks: Remarks): Omit<Course, 'problems'> {
  let text: string;
  try {
    text = new ScenarioFolder(path).readDocument(STRUCTURE);
  } catch (error) {
    source.note(1, `${STRUCTURE} ${reasonOf(error)}`);
    return { items: [] };
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
  const all = read.map(({ known }) => known);
  const items = all.filter(({ path: own }, index) => all.findIndex((each) => each.path === own) === index);
  return { ...(title !== undefined && { title }), items };
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
