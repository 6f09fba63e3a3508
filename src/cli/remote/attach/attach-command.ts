import type { Command } from 'commander';
import { lazily } from '../../lazily.js';
import { TARGET_ARGUMENT } from '../acting/target.js';
import { remoteCommand } from '../remote-command.js';
import { DETACH_NAME } from './keys.js';

export function attachCommand(): Command {
  return remoteCommand('attach', `look at a learner’s terminal, and type there if they agree; ${DETACH_NAME} leaves it`)
    .argument('<class|session>', TARGET_ARGUMENT)
    .argument('[terminal]', 'of the session', 't1')
    .option('--learner <name>', 'of the class, as the board shows it, or an id')
    .option('--type', 'ask the learner to let you type')
    .action(lazily(async () => (await import('./attach.js')).attach));
}
