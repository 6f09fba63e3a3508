import { Expression } from '../../scenarios/expression/expression.js';

/**
 * JSON that is the same for the same value, in whatever order its keys were written. Throws `TypeError` for what it does
 * not know: a digest over something that was left out unseen would say of two different things that they are one.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(plain(value));
}

function plain(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return { map: Array.from(value as ReadonlyMap<unknown, unknown>, plain) };
  if (value instanceof Expression) return { expression: value.source };
  if (value instanceof RegExp) return { pattern: value.source, flags: value.flags };
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) return sorted(value);
  throw new TypeError(`There is no canonical JSON of ${Object.prototype.toString.call(value)}.`);
}

function sorted(value: object): object {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, plain(each)]));
}
