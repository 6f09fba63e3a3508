import { readFileSync, statSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { MisuseError } from '../../for-the-operator.js';

/** Where the server is, and who calls. */
export interface Access {
  readonly server: URL;
  readonly token: string;
}

export interface AccessOptions {
  readonly server: URL;
  readonly tokenFile?: string;
}

/** What a token may be made of; also what a header may. */
const TOKEN = /^[\w-]{20,200}$/;

export const SERVER_OPTION = new Option('--server <address>', 'of the server')
  .env('RADOUB_SERVER')
  .default(new URL('http://127.0.0.1:7070'), 'http://127.0.0.1:7070')
  .argParser(serverAddress);

export const TOKEN_OPTION = new Option(
  '--token-file <path>',
  'with the token, made on the page /trainer; without a file it is that of RADOUB_TOKEN',
).env('RADOUB_TOKEN_FILE');

/** Throws `MisuseError` where there is no token. It is never an argument: whoever lists processes sees those. */
export function readAccess({ server, tokenFile }: AccessOptions, environment: NodeJS.ProcessEnv): Access {
  const token = (tokenFile === undefined ? environment['RADOUB_TOKEN'] : readToken(tokenFile))?.trim() ?? '';
  if (token === '') {
    throw new MisuseError(`Put a token into RADOUB_TOKEN or a --token-file. ${server.origin}/trainer makes tokens.`);
  }
  if (!TOKEN.test(token)) throw new MisuseError('What is given as the token is none.');
  return { server, token };
}

function readToken(path: string): string {
  try {
    if ((statSync(path).mode & 0o077) !== 0) throw new MisuseError(`Others may read ${path}: chmod 600 it.`);
    return readFileSync(path, 'utf8').slice(0, 1000);
  } catch (error) {
    if (error instanceof MisuseError) throw error;
    throw new MisuseError(`The token cannot be read: ${(error as Error).message}.`);
  }
}

function serverAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOurs = url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '';
  if (!isOurs || url.username !== '' || url.password !== '') {
    throw new InvalidArgumentError('It must look like https://radoub.school.org, and nothing after it.');
  }
  return url;
}
