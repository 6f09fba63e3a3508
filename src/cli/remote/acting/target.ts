import type { ClassView } from '../../../classes/class-view.js';
import { UsageError } from '../../for-the-operator.js';
import type { RadoubApi } from '../api/radoub-api.js';
import { findClass } from '../classes/find-class.js';
import { harmless } from '../say/harmless.js';

/** A class or one session, whichever an argument names. */
export type Target =
  { readonly kind: 'class'; readonly classroom: ClassView } | { readonly kind: 'session'; readonly session: string };

export const TARGET_ARGUMENT = 'a class by its name, id or join code, or a session by its id';

const SESSION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no class and looks like a session's id is taken for one: the server knows. */
export async function findTarget(api: RadoubApi, wish: string): Promise<Target> {
  const classroom = findClass(await api.classes(), wish);
  if (classroom) return { kind: 'class', classroom };
  if (SESSION.test(wish)) return { kind: 'session', session: wish };
  throw new UsageError(`No class of yours goes by ${harmless(JSON.stringify(wish))}. (class-not-found)`);
}
