import { writeFile } from 'node:fs/promises';
import { UsageError } from '../../for-the-operator.js';
import { connect } from '../api/connect.js';
import type { Language, RadoubApi } from '../api/radoub-api.js';
import { mustFindClass } from '../classes/find-class.js';
import type { RemoteOptions } from '../remote-command.js';
import { harmlessJson, harmlessLines } from '../say/harmless.js';
import { resultsLines, type ResultsTable } from './results-lines.js';

interface ResultsOptions extends RemoteOptions {
  readonly csv?: boolean;
  readonly table: ResultsTable;
  readonly output?: string;
  readonly language: Language;
}

export async function showResults(wish: string, options: ResultsOptions): Promise<void> {
  const api = connect(options);
  const text = await textOf(api, (await mustFindClass(api, wish)).id, options);
  if (options.output !== undefined) await write(options.output, text);
  // A spreadsheet wants the bytes of a name as they are, a terminal must not have them.
  else process.stdout.write(options.csv && process.stdout.isTTY ? harmlessLines(text) : text);
}

async function textOf(api: RadoubApi, classId: string, options: ResultsOptions): Promise<string> {
  const { csv, json, table, language } = options;
  if (csv) return api.resultsCsv(classId, table, language);
  const results = await api.results(classId, language);
  return `${json ? harmlessJson(results) : resultsLines(results, table).join('\n')}\n`;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(`The results cannot be written: ${(error as Error).message}.`);
  }
}
