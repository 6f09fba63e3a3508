import type { Command } from 'commander';
import { collect, wholeNumber } from '../../arguments.js';
import type { Act } from '../api/radoub-api.js';
import { remoteCommand } from '../remote-command.js';
import type { ActOptions } from './carry-out.js';
import { TARGET_ARGUMENT } from './target.js';

/** What is done to learners: each tells what became of it for everybody, and fails where it failed for one. */
export function actCommands(): Command[] {
  return [
    actCommand('reset', 'give fresh machines, set up as if every earlier step had been solved')
      .option('--step <id>', 'to begin at; by default each one’s present one')
      .action(async (target: string, options: ActOptions & { step?: string }) => {
        await carryOut(
          target,
          { act: 'reset', ...(options.step === undefined ? {} : { step: options.step }) },
          options,
        );
      }),
    actCommand('extend', 'put deadlines off, up to a day from now')
      .argument('<minutes>', 'how long', wholeNumber(1, 720))
      .action(async (target: string, minutes: number, options: ActOptions) => {
        await carryOut(target, { act: 'extend', minutes }, options);
      }),
    actCommand('stop', 'end sessions; their learners may open new ones').action(
      async (target: string, options: ActOptions) => {
        await carryOut(target, { act: 'stop' }, options);
      },
    ),
    actCommand('message', 'show learners a text')
      .argument('<text>')
      .action(async (target: string, text: string, options: ActOptions) => {
        await carryOut(target, { act: 'message', text }, options);
      }),
  ];
}

function actCommand(name: string, description: string): Command {
  return remoteCommand(name, description)
    .argument('<class|session>', TARGET_ARGUMENT)
    .option('--learner <name>', 'of the class, as the board shows it, or an id; may be given again', collect)
    .option('--all', 'everybody in the class');
}

async function carryOut(target: string, act: Act, options: ActOptions): Promise<void> {
  const acting = await import('./carry-out.js');
  await acting.carryOut(target, act, options);
}
