import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** Short enough for a line of a file that people compare, and too long for two to be alike by chance. */
const HEX_DIGITS = 32;

export function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, HEX_DIGITS);
}
