import { harmlessJson } from './harmless.js';

/** What a command found out: for programs all of it, for people lines in which nothing is harmful any more. */
export function print(json: boolean | undefined, value: unknown, lines: () => readonly string[]): void {
  if (json) console.log(harmlessJson(value));
  else for (const line of lines()) console.log(line);
}
