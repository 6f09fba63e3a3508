import { parseArgs } from 'node:util';

export interface Options {
  /** Where the results go as JSON, besides the table. */
  readonly json: string | undefined;
  /** Names of the measures to take; all when empty. */
  readonly only: readonly string[];
}

export function readArguments(args: readonly string[]): Options {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'string' }, only: { type: 'string' } } });
  return { json: values.json, only: values.only?.split(',') ?? [] };
}
