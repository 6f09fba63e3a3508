import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Text } from '../events/verdict.js';
import { idOfFolders, idStart } from './folder-id.js';
import { readScenario } from './format/read-scenario.js';
import { type Course, readCourse } from './killercoda/read-course.js';
import { INDEX, type Place, readKillercoda } from './killercoda/read-killercoda.js';
import type { Scenario } from './scenario.js';
import { ScenarioErrors } from './scenario.errors.js';

/** A checkout may hold courses that hold exercises; nothing sensible lies deeper. */
const DEEPEST = 3;

/** What makes a folder one of our own exercises. */
const NATIVE = 'scenario.yaml';

const BOTH = `stands beside ${NATIVE}: keep one of them`;

/** An exercise that was found and is yet to be read; or a course, of which something is wrong, that cannot be. */
export interface Found {
  readonly path: string;
  /** What problems call it: its path below the folder of all exercises. */
  readonly name: string;
  /** That it has once it is read; of a course, what those of its exercises begin with. */
  readonly id: string;
  readonly format: 'radoub' | 'killercoda' | 'course';
  /** Throws `ScenarioErrors`. */
  read(): Scenario;
}

/** Checkouts of hundreds of exercises have some thousands; a course that names its courses may have a billion. */
const MOST_FOLDERS = 10_000;

/** How many folders were looked into so far, below which. */
interface Walk {
  readonly top: string;
  folders: number;
}

/** What a folder is part of: `name` is what problems call it, below the folder of all exercises. */
interface Context {
  readonly name: string;
  /** Of the folders that give the id, the outermost first. */
  readonly folders: readonly string[];
  readonly depth: number;
  readonly walk: Walk;
  readonly course?: Text;
  readonly title?: string;
}

/**
 * The exercise that a folder is, or those that it holds. What is wrong with one, or with what a course says of it, is
 * thrown when that is read, and takes no other away.
 */
export function findScenarios(path: string): Found[] {
  const name = basename(path);
  const context: Context = { name, folders: [name], depth: 0, walk: { top: name, folders: 0 } };
  try {
    return findIn(path, context);
  } catch (error) {
    if (!(error instanceof ScenarioErrors)) throw error;
    return [wrong(path, context, error)];
  }
}

/** Whether a folder is one exercise, in either format. */
export function isScenario(path: string): boolean {
  return existsSync(join(path, NATIVE)) || existsSync(join(path, INDEX));
}

/** Folders in a folder, and links to folders, in order. Plain files and hidden folders are passed over. */
export function foldersIn(path: string): string[] {
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  return names.filter((name) => statSync(join(path, name), { throwIfNoEntry: false })?.isDirectory()).sort();
}

function findIn(path: string, context: Context): Found[] {
  const { name, folders, depth, course, title } = context;
  enter(context.walk);
  if (existsSync(join(path, NATIVE))) {
    const twice = existsSync(join(path, INDEX));
    const read = twice ? throwing(problem(`${name}/${INDEX}`, BOTH)) : (): Scenario => readScenario(path, name);
    return [{ path, name, id: basename(path), format: twice ? 'killercoda' : 'radoub', read }];
  }
  if (existsSync(join(path, INDEX))) {
    const id = idOfFolders(folders);
    const place: Place = { id, name, ...(course && { course }), ...(title !== undefined && { title }) };
    return [{ path, name, id, format: 'killercoda', read: () => readKillercoda(path, place) }];
  }
  return depth < DEEPEST ? findBelow(path, context) : [];
}

/** Of a course, what it names; of any other folder, all there is. */
function findBelow(path: string, context: Context): Found[] {
  const { name, folders, depth, title, walk } = context;
  const { items, problems, ...course } = readCourse(path, name) ?? ownFolders(path, name);
  const called = course.title ?? title ?? basename(path);
  const found = items.flatMap((item) =>
    findIn(join(path, item.path), {
      ...item,
      name: `${name}/${item.path}`,
      folders: [...folders, basename(item.path)],
      depth: depth + 1,
      walk,
      course: { fr: called, en: called },
    }),
  );
  return problems.length > 0 ? [wrong(path, context, new ScenarioErrors(problems)), ...found] : found;
}

/** No links: they may lead out of the folder, or round in a circle. */
function ownFolders(path: string, name: string): Course {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    const names = folders.map((folder) => folder.name).sort();
    return { items: names.map((each) => ({ path: each })), problems: [] };
  } catch (error) {
    const reason = `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
    return { items: [], problems: [{ file: name, line: 1, reason }] };
  }
}

function wrong(path: string, { name, folders }: Context, error: ScenarioErrors): Found {
  return { path, name, id: idStart(folders), format: 'course', read: throwing(error) };
}

function throwing(error: Error): () => never {
  return () => {
    throw error;
  };
}

function enter(walk: Walk): void {
  walk.folders += 1;
  if (walk.folders > MOST_FOLDERS) throw problem(walk.top, `holds more than ${MOST_FOLDERS} folders`);
}

function problem(file: string, reason: string): ScenarioErrors {
  return new ScenarioErrors([{ file, line: 1, reason }]);
}
