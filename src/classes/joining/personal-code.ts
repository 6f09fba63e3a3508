import { randomInt } from 'node:crypto';
import { hashToken } from '../../auth/token.js';

/** Crockford's base 32: nothing that looks like something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const CODE = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** A learner's own code, such as `7K4M-PX2Q-9T3V`: 60 random bits, so that a plain hash suffices to keep it. */
export function makePersonalCode(): { code: string; hash: string } {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return { code: letters.replace(/(.{4})(?=.)/g, '$1-'), hash: hashToken(letters) };
}

/** What is kept of a code, however it is typed. Undefined for what cannot be one. */
export function hashPersonalCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return CODE.test(plain) ? hashToken(plain) : undefined;
}
