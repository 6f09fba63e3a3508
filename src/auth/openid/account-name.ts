import { MOST_NAME, PERSON_NAME } from '../person-name.js';
import type { Claims } from './claims.js';

const SAYING_A_NAME = ['name', 'preferred_username', 'email'];

/** How a new account is called: as the provider says, where that is a name here and nobody has it. */
export function accountName(claims: Claims, isTaken: (name: string) => boolean): string {
  const said = SAYING_A_NAME.map((claim) => asName(claims[claim])).find((name) => name !== undefined);
  const name = said ?? 'OpenID';
  if (!isTaken(name)) return name;
  // Never another's account because the name is the same.
  for (let count = 2; ; count++) {
    const suffix = ` ${count}`;
    const numbered = `${name.slice(0, MOST_NAME - suffix.length).trimEnd()}${suffix}`;
    if (!isTaken(numbered)) return numbered;
  }
}

function asName(said: unknown): string | undefined {
  if (typeof said !== 'string') return undefined;
  const name = said.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return PERSON_NAME.test(name) ? name : undefined;
}
