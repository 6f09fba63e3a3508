import { stripVTControlCharacters } from 'node:util';
import { clip } from './show.js';

/** Beside it there is room for what said them. */
const MAX_LENGTH = 110;

/** The end of what a program printed, where the reason stands, in one line. */
export function lastWords(output: string, most = MAX_LENGTH): string {
  const lines = stripVTControlCharacters(output.slice(-4_000))
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  const words = Array.from(lines.filter((line) => line !== '').join(' / '));
  return clip(words.length > most ? `…${words.slice(-most).join('')}` : words.join(''));
}
