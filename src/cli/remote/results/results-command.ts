import { type Command, Option } from 'commander';
import { lazily } from '../../lazily.js';
import { CLASS_ARGUMENT } from '../classes/class-commands.js';
import { languageOption } from '../language-option.js';
import { remoteCommand } from '../remote-command.js';

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
    .action(lazily(async () => (await import('./show-results.js')).showResults));
}
