import { join } from 'node:path';
import { type Found, findScenarios, foldersIn } from './find-scenarios.js';
import type { LeftOut } from './left-out.js';
import type { Scenario } from './scenario.js';
import { ScenarioErrors, withoutControls } from './scenario.errors.js';

/** What a folder of exercises holds. */
export interface Sorted {
  /** In the order of their chapters. */
  readonly scenarios: readonly Scenario[];
  /** In the order of their folders. */
  readonly leftOut: readonly LeftOut[];
}

/** Every scenario below a folder, in the order of their chapters. Throws one `ScenarioErrors` with the problems of all. */
export function readScenarios(root: string): Scenario[] {
  const { scenarios, leftOut } = sortScenarios(root);
  const problems = leftOut.flatMap((each) => each.problems);
  if (problems.length > 0) throw new ScenarioErrors(problems);
  return [...scenarios];
}

/**
 * Every scenario below a folder that is right, and what is wrong with the others. Of two with the same id the first is
 * kept, whether or not it is right: whoever mends it must not find that another took its place meanwhile. Throws
 * `ScenarioErrors` where the folder cannot be read.
 */
export function sortScenarios(root: string): Sorted {
  const scenarios: Scenario[] = [];
  const leftOut: LeftOut[] = [];
  const first = new Map<string, Found>();
  for (const found of foldersOf(root).flatMap((name) => find(root, name))) {
    const other = first.get(found.id);
    if (found.format !== 'course') first.set(found.id, other ?? found);
    const { problems } = other ? sameId(found, other) : read(found, scenarios);
    const { id, format } = found;
    if (problems.length > 0) leftOut.push({ folder: withoutControls(found.name), id, format, problems });
  }
  return { scenarios: scenarios.sort(byChapter), leftOut };
}

function foldersOf(root: string): string[] {
  try {
    return foldersIn(root);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new ScenarioErrors([{ file: root, line: 1, reason: `the folder of the scenarios cannot be read (${code})` }]);
  }
}

function find(root: string, name: string): Found[] {
  const path = join(root, name);
  const found = findScenarios(path);
  if (found.length > 0) return found;
  const reason = 'scenario.yaml is missing, and there is no index.json either';
  const read = (): never => {
    throw new ScenarioErrors([{ file: `${name}/scenario.yaml`, line: 1, reason }]);
  };
  return [{ path, name, id: name, format: 'radoub', read }];
}

function read(found: Found, into: Scenario[]): Pick<ScenarioErrors, 'problems'> {
  try {
    into.push(found.read());
    return { problems: [] };
  } catch (error) {
    if (error instanceof ScenarioErrors) return error;
    // What we did not think of must not take the other exercises away.
    return new ScenarioErrors([{ file: found.name, line: 1, reason: `cannot be read: ${String(error)}` }]);
  }
}

function sameId({ name, id }: Found, other: Found): ScenarioErrors {
  const reason = `has the id ${id}, as ${other.name} has, which comes first: rename one of them`;
  return new ScenarioErrors([{ file: name, line: 1, reason }]);
}

/** 3.2 before 3.10; what has no chapter comes last. */
function byChapter(one: Scenario, other: Scenario): number {
  if (one.chapter === undefined || other.chapter === undefined) {
    return Number(one.chapter === undefined) - Number(other.chapter === undefined);
  }
  return one.chapter.localeCompare(other.chapter, 'en', { numeric: true });
}
