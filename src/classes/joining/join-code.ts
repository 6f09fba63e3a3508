import { randomInt } from 'node:crypto';
import { WORDS } from './words.js';

/** Below 10 a number would be said with or without its zero. */
const [LEAST, MOST] = [10, 99];

/** The code of a class, such as `QUAI-VOILE-42`: read aloud once, it is written down right. */
export function makeJoinCode(): string {
  const word = (): string => WORDS[randomInt(WORDS.length)] ?? '';
  return `${word()}-${word()}-${randomInt(LEAST, MOST + 1)}`;
}

/** As it is kept, from what somebody types: `quai voile 42`. Undefined for what cannot be a code. */
export function readJoinCode(typed: string): string | undefined {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const [, words = '', number = ''] = /^([A-Z\s.,_-]{6,24}?)(\d{2})$/.exec(plain.trim()) ?? [];
  const [first, second, ...more] = words.split(/[^A-Z]+/).filter((word) => word !== '');
  if (first === undefined || more.length > 0) return undefined;
  return second === undefined ? splitRun(first, number) : `${first}-${second}-${number}`;
}

/** `quaivoile42`: two words without anything between them. */
function splitRun(letters: string, number: string): string | undefined {
  const first = WORDS.find((word) => letters.startsWith(word) && WORDS.includes(letters.slice(word.length)));
  return first === undefined ? undefined : `${first}-${letters.slice(first.length)}-${number}`;
}
