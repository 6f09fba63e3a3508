import type { AnswerSort } from '../../scenarios/kinds/answer-check.js';

/**
 * What may be meant by what was typed, in small letters: of a text, itself and without its quotes; of any other sort the
 * one thing of that sort in it, and nothing where there are several or none. Numbers come as JavaScript writes them.
 */
export function readingsOf(typed: string, sort: AnswerSort): readonly string[] {
  const text = typed.trim().toLowerCase();
  switch (sort) {
    case 'text':
      return [text, bare(text)];
    case 'name':
      return [bare(text).replace(/^\//, '')];
    case 'address':
      return only(found(text, /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/g));
    case 'path':
      return only(found(text, /(?<=^|[\s"'«»`=,:])\/[^\s"'«»`,]*/g).map(tidied));
    case 'id':
      return only(found(text, /(?<![\w-])[0-9a-f]{12,64}(?![\w-])/g));
    case 'code': {
      const inBrackets = found(text, /(?<=\()\d{1,3}(?=\))/g); // Exited (137) 3 minutes ago
      return only(inBrackets.length > 0 ? inBrackets : found(text, NUMBER).map(numberOf));
    }
    case 'number':
      return only(found(text, NUMBER).map(numberOf));
    case 'megabytes':
      return only([...text.matchAll(AMOUNT)].map(megabytes));
  }
}

/** Whether a right answer, as data or authors give it, is what a reading says. */
export function isMeant(reading: string, right: string, sort: AnswerSort): boolean {
  if (sort === 'id') return right.toLowerCase().startsWith(reading);
  // A network as the world gives it, or a size without its unit: the same way of reading, so that both sides are alike.
  return readingsOf(right, sort).includes(reading);
}

/** Not part of a word or an address: the 2 of `v2` is no number. */
const NUMBER = /(?<![\w.,])[-−]?\d+(?:[.,]\d+)?(?![\w.]*\d)/g;
const AMOUNT =
  /(?<![\w.,])(\d+(?:[.,]\d+)?)\s*(kib|kio|mib|mio|gib|gio|kb|ko|mb|mo|gb|go|bytes?|octets?|b|o)?(?![\w.]*\d)/g;

const BYTES_OF: Readonly<Record<string, number>> = {
  ...{ k: 1e3, ki: 1024, m: 1e6, mi: 1024 ** 2, g: 1e9, gi: 1024 ** 3 },
};

function megabytes([, digits = '', unit = 'mb']: RegExpMatchArray): string {
  const scale = /^(?:bytes?|octets?|b|o)$/.test(unit) ? 1 : (BYTES_OF[unit.slice(0, -1)] ?? 1);
  return String(Math.round((Number(numberOf(digits)) * scale) / 1e6));
}

function found(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([each]) => each);
}

/** The same thing said twice is one. */
function only(things: readonly string[]): readonly string[] {
  const different = [...new Set(things)];
  return different.length === 1 ? different : [];
}

function numberOf(digits: string): string {
  return String(Math.abs(Number(digits.replace(',', '.').replace('−', '-'))));
}

/** Without the slash at a folder's end, and doubled ones; and without the dot that ends a sentence. */
function tidied(path: string): string {
  return path.replace(/\/+/g, '/').replace(/(?<=.)[/.;:)]+$/, '');
}

/** `"Name": "web",` and « web » are web. */
function bare(text: string): string {
  return text
    .replace(/^"[\w .-]+"\s*:\s*/, '')
    .replace(/^["'`«»“”‘’\s]+|["'`«»“”‘’\s,;.]+$/g, '')
    .trim();
}
