import { setTimeout as delay } from 'node:timers/promises';
import { type ShellLine, whenShown } from './shell-line.js';

/** Eight keys a second, as somebody who types without looking. */
const KEY_MS = 125;

/** Between a command's end and the next: to read what it printed, and the text. */
const READING_MS = 6_000;

/** Types a command key by key; resolves with the moment of its end. */
export async function typeByHand(line: ShellLine, command: string): Promise<number> {
  for (const key of command) {
    line.type(key);
    await delay(KEY_MS);
  }
  return enter(line, '');
}

/** As a click on a command of the exercise does: the whole line at once. Resolves with the moment of its end. */
export function enter(line: ShellLine, command: string): Promise<number> {
  const end = whenShown(line, 'THE-END');
  line.type(`${command}; echo THE''-END\n`);
  return end;
}

export function read(): Promise<void> {
  return delay(READING_MS);
}

/** Not everybody at the same moment. */
export function takeTurns(index: number, size: number): Promise<void> {
  return delay((index * READING_MS) / size);
}
