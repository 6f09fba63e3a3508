import { readConfig } from '../config/config.js';
import { readFolders } from '../scenarios/read-folders.js';
import { ScenarioErrors } from '../scenarios/scenario.errors.js';

/**
 * Prints every mistake in the files of the scenarios as `file:line: reason`; the exit code is 1 when there is one. Where
 * there is none, it prints what is odd and keeps nothing from running.
 */
export function lintScenarios(folders: readonly string[]): number {
  try {
    const scenarios = readFolders(folders.length > 0 ? folders : [readConfig(process.env).scenariosDir]);
    for (const { file, line, reason } of scenarios.flatMap(({ remarks }) => remarks ?? [])) {
      console.log(`${file}:${line}: remark: ${reason}`);
    }
    console.log(`No mistakes: ${scenarios.map(({ id }) => id).join(', ') || 'no scenarios'}`);
    return 0;
  } catch (error) {
    if (!(error instanceof ScenarioErrors)) throw error;
    for (const { file, line, reason } of error.problems) console.log(`${file}:${line}: ${reason}`);
    return 1;
  }
}
