import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { UsageError } from '../../for-the-operator.js';
import type { Language, RadoubApi } from '../api/radoub-api.js';
import { CLASS_ARGUMENT, mustFindClass } from '../classes/class-commands.js';
import { languageOption } from '../language-option.js';
import { connect, remoteCommand, type RemoteOptions } from '../remote-command.js';
import { harmlessJson, harmlessLines } from '../say/harmless.js';
import { resultsLines, type ResultsTable } from './results-lines.js';

interface ResultsOptions extends RemoteOptions {
  readonly csv?: boolean;
  readonly table: ResultsTable;
  readonly output?: string;
  readonly language: Language;
}

export function resultsCommand(): Command {
  return remoteCommand('results', 'tell who achieved what and when, of closed classes too')
    .argument('<class>', CLASS_ARGUMENT)
    .addOption(new Option('--csv', 'as a spreadsheet opens it').conflicts('json'))
    .addOption(
      new Option('--table <table>', 'a row for each learner and step, or for each check')
        .choices(['steps', 'checks'])
        .default('steps'),
    )
    .option('--output <file>', 'write them there')
    .addOption(languageOption())
    .action(showResults);
}

async function showResults(wish: string, options: ResultsOptions): Promise<void> {
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
