import { Command, InvalidArgumentError, Option } from 'commander';
import { collect, wholeNumber } from '../../arguments.js';
import { lazily } from '../../lazily.js';
import { remoteCommand } from '../remote-command.js';
import { timeArgument } from './time-argument.js';

export const CLASS_ARGUMENT = 'its name, id or join code';

export function classCommands(): Command {
  const minutes = wholeNumber(0, 100_000);
  return new Command('class')
    .description('classes of learners, on a server')
    .addCommand(
      remoteCommand('create', 'make a class, and tell the code that learners join it with')
        .argument('<name>')
        .requiredOption('--exercise <id>', 'of the class; again for more, in the order of the course', collect)
        .requiredOption('--expected <learners>', 'how many learners are expected', wholeNumber(1, 200))
        .option('--start <time>', 'such as "2026-01-12 09:00"; learners may join before', timeArgument)
        .option('--end <time>', 'closes it', timeArgument)
        .option('--session-minutes <minutes>', 'a session lasts', minutes)
        .option('--extension-minutes <minutes>', 'learners may add in all', minutes)
        .option('--keep-minutes <minutes>', 'work is kept after its deadline', minutes)
        .option('--memory <size>', 'of a machine, such as 512m')
        .option('--cpus <number>', 'of a machine', number)
        .option('--pids <number>', 'processes of a machine', wholeNumber(1, 1_000_000))
        .option('--disk <size>', 'of a machine, such as 4g')
        .option('--recording', 'record the terminals; learners see that')
        .addOption(new Option('--internet', 'machines reach the internet'))
        .addOption(new Option('--no-internet', 'machines do not (default of both: as the server says)'))
        .action(lazily(async () => (await import('./class-actions.js')).createClass)),
    )
    .addCommand(
      remoteCommand('list', 'classes, newest first, those that are closed too').action(
        lazily(async () => (await import('./class-actions.js')).listClasses),
      ),
    )
    .addCommand(
      remoteCommand('close', 'end every session and free every machine, for good; the results stay')
        .argument('<class>', CLASS_ARGUMENT)
        .action(lazily(async () => (await import('./class-actions.js')).closeClass)),
    );
}

function number(text: string): number {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) throw new InvalidArgumentError('It must be a number such as 1 or 0.5.');
  return Number(text);
}
