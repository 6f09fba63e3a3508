import type { Expression } from './expression/expression.js';
import type { GuardedPattern } from './expression/guarded-pattern.js';

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a found value is held against. */
export type Matcher =
  /** Deep equality; a plain value in the file. */
  | { readonly kind: 'equals'; readonly value: Json }
  | { readonly kind: 'match'; readonly pattern: GuardedPattern }
  | { readonly kind: 'in'; readonly values: readonly Json[] }
  /** Both ends included; at least one is set. */
  | { readonly kind: 'range'; readonly min?: number; readonly max?: number }
  /** A part of a text, an element of a list, a key or a part of a map. */
  | { readonly kind: 'contains'; readonly value: Json }
  | { readonly kind: 'exists'; readonly exists: boolean };

/** One line of `expect`: the value at `path`, as JSONata over the inspected object. */
export interface Expectation {
  readonly path: Expression;
  readonly matcher: Matcher;
}

/** How many objects there must be, both ends included. */
export interface Count {
  readonly min: number;
  readonly max: number;
}
