import { isDeepStrictEqual } from 'node:util';
import type { Json, Matcher } from '../../scenarios/matcher.js';

/** Whether a found value is what a matcher wants. `value` is plain JSON, or undefined where there is none. */
export function matches(value: unknown, matcher: Matcher): boolean {
  switch (matcher.kind) {
    case 'equals':
      return equals(value, matcher.value);
    case 'match':
      return isWord(value) && matcher.pattern.test(String(value));
    case 'in':
      return matcher.values.some((each) => equals(value, each));
    case 'range':
      return isWithin(value, matcher.min, matcher.max);
    case 'contains':
      return contains(value, matcher.value);
    case 'exists':
      return (value !== undefined && value !== null) === matcher.exists;
  }
}

/** Docker writes `null` for some lists that are empty, and leaves others out. */
function equals(value: unknown, wanted: Json): boolean {
  return isDeepStrictEqual(value ?? null, wanted);
}

/** Attributes of events are texts, even where they are numbers. */
function isWithin(value: unknown, min = -Infinity, max = Infinity): boolean {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
  return isNumber && Number(value) >= min && Number(value) <= max;
}

function contains(value: unknown, part: Json): boolean {
  if (isWord(value)) return isWord(part) && String(value).includes(String(part));
  if (Array.isArray(value)) return value.some((each) => equals(each, part));
  if (typeof value !== 'object' || value === null) return false;
  if (isWord(part)) return Object.hasOwn(value, String(part));
  return isPartOf(value as Record<string, unknown>, part);
}

function isPartOf(value: Readonly<Record<string, unknown>>, part: Json): boolean {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return false;
  return Object.entries(part).every(([key, wanted]) => Object.hasOwn(value, key) && equals(value[key], wanted));
}

function isWord(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
