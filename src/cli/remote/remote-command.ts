import { Command } from 'commander';
import { type AccessOptions, SERVER_OPTION, TOKEN_OPTION } from './api/access.js';

/** What every command has that speaks to a server. */
export interface RemoteOptions extends AccessOptions {
  readonly json?: boolean;
}

export function remoteCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--json', 'print the server’s answer as JSON')
    .addOption(SERVER_OPTION)
    .addOption(TOKEN_OPTION);
}
