import type { Command } from 'commander';
import { lazily } from '../../lazily.js';
import { CLASS_ARGUMENT } from '../classes/class-commands.js';
import { languageOption } from '../language-option.js';
import { remoteCommand } from '../remote-command.js';

export function boardCommand(): Command {
  return remoteCommand(
    'board',
    'show who in a class is where; who asks for help or is stuck comes first, with the reason',
  )
    .argument('<class>', CLASS_ARGUMENT)
    .option('--once', 'print it and end, as where the output is no terminal')
    .option('--ids', 'with the ids of sessions')
    .addOption(languageOption())
    .action(lazily(async () => (await import('./show-board.js')).showBoard));
}
