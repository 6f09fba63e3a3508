import { Command } from 'commander';
import { type AccessOptions, readAccess, SERVER_OPTION, TOKEN_OPTION } from './api/access.js';
import { ApiClient } from './api/api-client.js';
import { RadoubApi } from './api/radoub-api.js';

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

export function connect(options: AccessOptions): RadoubApi {
  return new RadoubApi(new ApiClient(readAccess(options, process.env)));
}
