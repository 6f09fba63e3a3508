import { stripVTControlCharacters } from 'node:util';
import type { Text } from '../../events/verdict.js';

/** A line or two in the page. */
const MAX_LENGTH = 200;

/** Short, and without what could draw something else than it says: escape sequences, control and direction marks. */
export function clip(text: string): string {
  const clean = stripVTControlCharacters(text.slice(0, 4_000))
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = Array.from(clean);
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : clean;
}

/** A value of an inspection: texts as they are, the rest as JSON. */
export function show(value: unknown): Text {
  if (value === undefined || value === null || value === '') return { fr: 'rien', en: 'nothing' };
  return same(typeof value === 'string' ? value : JSON.stringify(value));
}

/** The same in both languages. */
export function same(text: string): Text {
  const clipped = clip(text);
  return { fr: clipped, en: clipped };
}

/** Enough to recognise what is there. */
const MAX_NAMES = 10;

/** Names in a row, the first of them if there are many. */
export function names(list: readonly string[]): string {
  const sorted = list.toSorted();
  return [...sorted.slice(0, MAX_NAMES), ...(sorted.length > MAX_NAMES ? ['…'] : [])].join(', ');
}
