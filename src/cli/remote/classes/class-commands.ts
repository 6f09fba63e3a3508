import { Command, InvalidArgumentError, Option } from 'commander';
import type { ClassView } from '../../../classes/class-view.js';
import { UsageError } from '../../for-the-operator.js';
import { collect, wholeNumber } from '../../arguments.js';
import type { RadoubApi } from '../api/radoub-api.js';
import { connect, remoteCommand, type RemoteOptions } from '../remote-command.js';
import { print } from '../say/print.js';
import { harmless } from '../say/harmless.js';
import { classLines, classListLines } from './class-lines.js';
import { findClass } from './find-class.js';
import { timeArgument } from './time-argument.js';

export const CLASS_ARGUMENT = 'its name, id or join code';

interface CreateOptions extends RemoteOptions {
  readonly exercise: string[];
  readonly expected: number;
  readonly start?: string;
  readonly end?: string;
  readonly sessionMinutes?: number;
  readonly extensionMinutes?: number;
  readonly keepMinutes?: number;
  readonly memory?: string;
  readonly cpus?: number;
  readonly pids?: number;
  readonly disk?: string;
  readonly recording?: boolean;
  readonly internet?: boolean;
}

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
        .action(createClass),
    )
    .addCommand(remoteCommand('list', 'classes, newest first, those that are closed too').action(listClasses))
    .addCommand(
      remoteCommand('close', 'end every session and free every machine, for good; the results stay')
        .argument('<class>', CLASS_ARGUMENT)
        .action(closeClass),
    );
}

/** Throws `UsageError` for a class that there is not. */
export async function mustFindClass(api: RadoubApi, wish: string): Promise<ClassView> {
  const found = findClass(await api.classes(), wish);
  if (!found) throw new UsageError(`No class of yours goes by ${harmless(JSON.stringify(wish))}. (class-not-found)`);
  return found;
}

async function createClass(name: string, options: CreateOptions): Promise<void> {
  const { json, server, tokenFile, exercise, start, end, ...rest } = options;
  const api = connect({ server, ...(tokenFile === undefined ? {} : { tokenFile }) });
  const times = { ...(start === undefined ? {} : { startsAt: start }), ...(end === undefined ? {} : { endsAt: end }) };
  const made = await api.makeClass({ name, scenarios: exercise, ...times, ...rest });
  print(json, made, () => classLines(made, server));
}

async function listClasses(options: RemoteOptions): Promise<void> {
  const classes = await connect(options).classes();
  print(options.json, classes, () => classListLines(classes));
}

async function closeClass(wish: string, options: RemoteOptions): Promise<void> {
  const api = connect(options);
  const closed = await api.closeClass((await mustFindClass(api, wish)).id);
  print(options.json, closed, () => classLines(closed, options.server));
}

function number(text: string): number {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) throw new InvalidArgumentError('It must be a number such as 1 or 0.5.');
  return Number(text);
}
