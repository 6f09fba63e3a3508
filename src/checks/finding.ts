import type { Text } from '../events/verdict.js';
import { clip } from './say/show.js';

/** A verdict before it is said whose it is. */
export type Finding = { readonly output?: string } & (
  | { readonly status: 'passed' }
  | { readonly status: 'failed'; readonly expected: Text; readonly found: Text }
  | { readonly status: 'broken'; readonly reason: string }
);

export const PASSED: Finding = { status: 'passed' };

/** What was found comes from the learner's machine, so it is made short and harmless. */
export function failed(expected: Text, found: Text): Finding {
  return { status: 'failed', expected, found: { fr: clip(found.fr), en: clip(found.en) } };
}
