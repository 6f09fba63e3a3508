import { join } from 'node:path';
import { findScenarios, foldersIn } from './find-scenarios.js';
import type { Scenario } from './scenario.js';
import { ScenarioErrors, type ScenarioProblem } from './scenario.errors.js';

/**
 * Every scenario below a folder, in the order of their chapters. Throws one `ScenarioErrors` with the problems of all of
 * them.
 */
export function readScenarios(root: string): Scenario[] {
  const problems: ScenarioProblem[] = [];
  const collect = <T>(work: () => T[]): T[] => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ScenarioErrors)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };
  const scenarios = foldersOf(root).flatMap((name) => {
    const found = collect(() => mustFind(root, name));
    return found.flatMap((each) => collect(() => [each.read()]));
  });
  problems.push(...duplicates(scenarios));
  if (problems.length > 0) throw new ScenarioErrors(problems);
  return scenarios.sort(byChapter);
}

function foldersOf(root: string): string[] {
  try {
    return foldersIn(root);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new ScenarioErrors([{ file: root, line: 1, reason: `the folder of the scenarios cannot be read (${code})` }]);
  }
}

function mustFind(root: string, name: string): ReturnType<typeof findScenarios> {
  const found = findScenarios(join(root, name));
  if (found.length > 0) return found;
  const reason = 'scenario.yaml is missing, and there is no index.json either';
  throw new ScenarioErrors([{ file: `${name}/scenario.yaml`, line: 1, reason }]);
}

function duplicates(scenarios: readonly Scenario[]): ScenarioProblem[] {
  const first = new Map<string, string>();
  return scenarios.flatMap(({ id, folder }) => {
    const other = first.get(id);
    first.set(id, other ?? folder);
    return other === undefined ? [] : [{ file: folder, line: 1, reason: `has the id ${id}, as ${other} has` }];
  });
}

/** 3.2 before 3.10; what has no chapter comes last. */
function byChapter(one: Scenario, other: Scenario): number {
  if (one.chapter === undefined || other.chapter === undefined) {
    return Number(one.chapter === undefined) - Number(other.chapter === undefined);
  }
  return one.chapter.localeCompare(other.chapter, 'en', { numeric: true });
}
