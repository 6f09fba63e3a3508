import { posix } from 'node:path';
import type { Found } from '../../find-scenarios.js';
import { ScenarioFolder } from '../../format/scenario-folder.js';
import { ScenarioErrors, type ScenarioProblem } from '../../scenario.errors.js';
import { listFiles, TooManyFilesError } from '../assets/list-files.js';
import { INDEX } from '../read-killercoda.js';
import { backendNeeds } from './backend.js';
import { codeLines, plainLines, scriptLines } from './code-lines.js';
import { commandNeeds } from './commands.js';
import { imagesIn } from './images.js';
import { firstOfEach, isVital, type Line, type Need } from './need.js';
import { textNeeds } from './texts.js';

/** What one exercise expects that it does not get here. */
export interface Survey {
  /** Its path below the folder that was named. */
  readonly name: string;
  /** `runs` as it is, `limited` where it can do without something, `lacking` where it cannot. */
  readonly verdict: 'runs' | 'limited' | 'lacking';
  readonly needs: readonly Need[];
}

/** Reads an exercise as the server would, and looks through its files. `store` are the images that machines have. */
export function survey(found: Found, store: ReadonlySet<string>): Survey {
  const { problems, remarks } = readProblems(found);
  const { texts, code, index } = linesOf(found);
  const images = imagesIn(code).filter(({ image }) => !store.has(image));
  const needs = firstOfEach([
    ...problems.map(({ file, line, reason }): Need => ({ kind: 'broken', what: reason, file, line })),
    ...backendNeeds(index),
    ...commandNeeds(code),
    ...images.map(({ image, line: { file, line } }): Need => ({ kind: 'image', what: image, file, line })),
    ...textNeeds(texts),
    ...remarks.map(({ file, line, reason }): Need => ({ kind: 'oddity', what: reason, file, line })),
  ]);
  return { name: found.name, verdict: verdictOn(needs), needs };
}

function verdictOn(needs: readonly Need[]): Survey['verdict'] {
  if (needs.some(isVital)) return 'lacking';
  return needs.length > 0 ? 'limited' : 'runs';
}

function readProblems(found: Found): { problems: readonly ScenarioProblem[]; remarks: readonly ScenarioProblem[] } {
  try {
    return { problems: [], remarks: found.read().remarks ?? [] };
  } catch (error) {
    if (!(error instanceof ScenarioErrors)) throw error;
    return { problems: error.problems, remarks: [] };
  }
}

interface Lines {
  readonly index: readonly Line[];
  readonly texts: readonly Line[];
  readonly code: readonly Line[];
}

/** Of the files that the index names, and of the assets. */
function linesOf({ path, name }: Found): Lines {
  const index = readFile(path, INDEX) ?? '';
  const used = filesOf(path).filter((file) => file.startsWith('assets/') || index.includes(file));
  const files = used.flatMap((file) => {
    const source = readFile(path, file);
    return source === undefined ? [] : [{ file: `${name}/${file}`, source }];
  });
  const texts = files.filter(({ file }) => isText(file));
  return {
    index: plainLines(`${name}/${INDEX}`, index),
    texts: texts.flatMap(({ file, source }) => plainLines(file, source)),
    code: files.flatMap(({ file, source }) => (isText(file) ? codeLines(file, source) : scriptLines(file, source))),
  };
}

function filesOf(path: string): string[] {
  try {
    return listFiles(path);
  } catch (error) {
    if (error instanceof TooManyFilesError) return []; // nobody would look through them
    throw error;
  }
}

function readFile(path: string, file: string): string | undefined {
  try {
    return new ScenarioFolder(path).read(file);
  } catch {
    return undefined; // a picture, say; what is needed and cannot be read is a problem of its own
  }
}

function isText(file: string): boolean {
  return posix.extname(file).toLowerCase() === '.md' && !file.includes('/assets/');
}
