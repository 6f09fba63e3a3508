import { isMap, isScalar, isSeq } from 'yaml';
import type { Expectation, Json, Matcher } from '../matcher.js';
import { Fields } from './fields.js';
import type { Item } from './item.js';
import { compileExpression, readPattern, readSizeOrBytes } from './read-values.js';

type Operator = 'match' | 'in' | 'min' | 'max' | 'contains' | 'exists';

const OPERATORS: readonly string[] = ['match', 'in', 'min', 'max', 'contains', 'exists'] satisfies Operator[];
const ANY_NUMBER = { min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, whole: false };

/** Inspections are not this deep; a value that is, is a mistake or an attempt to exhaust the stack. */
const MAX_DEPTH = 20;

/** A plain value stands for itself; a map with an operator among its keys is a matcher. */
export function readMatcher(item: Item): Matcher {
  if (!item.isMap() || !item.entries()?.some(({ key }) => OPERATORS.includes(key))) {
    return { kind: 'equals', value: readJson(item) };
  }
  const fields = new Fields(item, OPERATORS);
  const keys = fields.keys();
  if (keys.length > 1 && !keys.every((key) => key === 'min' || key === 'max')) {
    item.problem(`${item.name} mixes ${keys.join(' and ')}: only min and max go together`);
  }
  return readOperator(fields);
}

/** Of bytes: `{ max: 200m }`, or a number of them. */
export function readSizeMatcher(item: Item): Matcher {
  if (!item.isMap()) return { kind: 'equals', value: readSizeOrBytes(item) };
  const fields = new Fields(item, ['min', 'max']);
  if (fields.keys().length === 0) item.refuse('a size, or {min, max}');
  return readRange(fields, readSizeOrBytes);
}

/** `expect: {path: value or matcher}`. */
export function readExpectations(item: Item): Expectation[] {
  return (item.entries() ?? []).map(readExpectation);
}

/** One entry of it. */
export function readExpectation({ key, value }: { key: string; value: Item }): Expectation {
  return { path: compileExpression(value, key), matcher: readMatcher(value) };
}

function readOperator(fields: Fields): Matcher {
  if (fields.has('match')) return { kind: 'match', pattern: readPattern(fields.required('match')) };
  if (fields.has('in'))
    return {
      kind: 'in',
      values: fields
        .required('in')
        .list()
        .map((each) => readJson(each)),
    };
  if (fields.has('contains')) return { kind: 'contains', value: readJson(fields.required('contains')) };
  if (fields.has('exists')) return { kind: 'exists', exists: fields.required('exists').boolean() };
  return readRange(fields, (item) => item.number(ANY_NUMBER));
}

function readRange(fields: Fields, readEnd: (item: Item) => number): Matcher {
  const [min, max] = ['min', 'max'].map((key) => fields.optional(key));
  return { kind: 'range', ...(min && { min: readEnd(min) }), ...(max && { max: readEnd(max) }) };
}

function readJson(item: Item, depth = 0): Json {
  const { node } = item;
  if (depth > MAX_DEPTH) item.problem(`${item.name} is nested too deeply`);
  else if (isSeq(node)) return node.items.map((each) => readJson(item.child(item.name, each), depth + 1));
  else if (isMap(node)) return readObject(item, depth);
  else if (isScalar(node) && isPlain(node.value)) return node.value;
  else item.refuse('a value');
  return null;
}

function readObject(item: Item, depth: number): Json {
  return Object.fromEntries((item.entries() ?? []).map(({ key, value }) => [key, readJson(value, depth + 1)]));
}

function isPlain(value: unknown): value is null | boolean | number | string {
  return value === null || ['boolean', 'string'].includes(typeof value) || Number.isFinite(value);
}

/** The same matcher for values that are always texts: `0` becomes `"0"`. */
export function asWords(matcher: Matcher): Matcher {
  if (matcher.kind === 'equals') return { kind: 'equals', value: asWord(matcher.value) };
  if (matcher.kind === 'in') return { kind: 'in', values: matcher.values.map(asWord) };
  return matcher;
}

function asWord(value: Json): Json {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
