import { basename, dirname, relative, resolve } from 'node:path';
import { findScenarios, isScenario } from './find-scenarios.js';
import { readScenarios } from './read-scenarios.js';
import type { Scenario } from './scenario.js';
import { ScenarioErrors, type ScenarioProblem } from './scenario.errors.js';

/**
 * The scenarios that somebody names: folders of one scenario, or of several. Throws one `ScenarioErrors` with the
 * problems of all of them, whose files are relative to the working directory; those of remarks are, too.
 */
export function readFolders(folders: readonly string[]): Scenario[] {
  const problems: ScenarioProblem[] = [];
  const scenarios: Scenario[] = [];
  for (const folder of folders.map((each) => resolve(each))) {
    const isOne = isScenario(folder);
    const root = isOne ? dirname(folder) : folder;
    try {
      const read = isOne ? findScenarios(folder).map((found) => found.read()) : readScenarios(folder);
      scenarios.push(...read.map((scenario) => withRemarksFromHere(scenario, root)));
    } catch (error) {
      if (!(error instanceof ScenarioErrors)) throw error;
      problems.push(...error.problems.map((each) => fromHere(each, root)));
    }
  }
  if (problems.length > 0) throw new ScenarioErrors(problems);
  return scenarios;
}

function withRemarksFromHere(scenario: Scenario, root: string): Scenario {
  const { remarks } = scenario;
  return remarks ? { ...scenario, remarks: remarks.map((each) => fromHere(each, root)) } : scenario;
}

/** Problems name files as `<scenario>/<file>`, or the folder itself when it cannot be read. */
function fromHere(problem: ScenarioProblem, root: string): ScenarioProblem {
  const path = resolve(root, problem.file);
  return { ...problem, file: relative('', path) || basename(path) };
}
