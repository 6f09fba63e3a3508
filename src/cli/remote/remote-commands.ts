import type { Command } from 'commander';
import { actCommands } from './acting/act-commands.js';
import { attachCommand } from './attach/attach-command.js';
import { boardCommand } from './board/board-command.js';
import { classCommands } from './classes/class-commands.js';
import { resultsCommand } from './results/results-command.js';

/** Commands of trainers, which speak to a running server as a program of theirs would. */
export function addRemoteCommands(program: Command): void {
  for (const command of [classCommands(), boardCommand(), ...actCommands(), attachCommand(), resultsCommand()]) {
    program.addCommand(command);
    for (const each of [command, ...command.commands]) each.copyInheritedSettings(program);
  }
}
