import { harmless } from '../say/harmless.js';
import { DETACH_NAME } from './keys.js';

/** `own`: the trainer tries the exercise themselves. The others are in a learner's terminal. */
export type Role = 'own' | 'watching' | 'asked' | 'typing';

const SAYS: Readonly<Record<Role, string>> = {
  own: 'your own session',
  watching: 'you watch',
  asked: 'you watch, and have asked to type',
  typing: 'you type, as the learner does',
};

/** What the line below the screen says. */
interface Status {
  readonly whose: string;
  readonly terminal: string;
  readonly role: Role;
  /** The terminal is heard, and hears. */
  readonly isJoined: boolean;
  readonly note: string;
}

/** The line below the screen. */
export function statusLine({ whose, terminal, role, isJoined, note }: Status): string {
  const parts = [whose, terminal, note, isJoined ? SAYS[role] : 'one moment', `${DETACH_NAME} leaves`];
  return parts
    .filter((part) => part !== '')
    .map(harmless)
    .join(' · ');
}

/** Whether what is typed goes to the shell. */
export function mayType(role: Role): boolean {
  return role === 'own' || role === 'typing';
}
