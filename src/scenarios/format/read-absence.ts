import type { Fields } from './fields.js';

/** Whether `absent: true` is written; nothing else can be asked then. */
export function readAbsence(check: Fields, others: readonly string[]): boolean {
  const absent = check.optional('absent');
  if (!absent) return false;
  if (!absent.boolean()) absent.refuse('true, or left out');
  if (others.some((key) => check.has(key))) absent.problem('nothing more can be asked of what is to be absent');
  return true;
}
