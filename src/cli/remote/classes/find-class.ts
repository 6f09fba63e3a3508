import { UsageError } from '../../for-the-operator.js';
import type { ClassView } from '../../../classes/class-view.js';
import type { RadoubApi } from '../api/radoub-api.js';
import { harmless } from '../say/harmless.js';

type Named = Pick<ClassView, 'id' | 'name' | 'code' | 'state'>;

/**
 * The class that goes by this id, join code or name; of several of one name the one that is not closed. Undefined for
 * none; throws `UsageError` where several could be meant.
 */
export function findClass<Class extends Named>(classes: readonly Class[], wish: string): Class | undefined {
  const exact = classes.find(({ id, code }) => id === wish || (code !== null && bare(code) === bare(wish)));
  if (exact) return exact;
  const named = classes.filter(({ name }) => folded(name) === folded(wish));
  const going = named.filter(({ state }) => state !== 'closed');
  const meant = going.length > 0 ? going : named;
  if (meant.length > 1) {
    const ids = meant.map(({ id }) => id).join(', ');
    throw new UsageError(harmless(`Several classes are called ${wish}. Name one by its id: ${ids}`));
  }
  return meant[0];
}

/** Throws `UsageError` for a class that there is not. */
export async function mustFindClass(api: RadoubApi, wish: string): Promise<ClassView> {
  const found = findClass(await api.classes(), wish);
  if (!found) throw new UsageError(`No class of yours goes by ${harmless(JSON.stringify(wish))}. (class-not-found)`);
  return found;
}

/** Codes are told with hyphens and typed without. */
function bare(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/g, '');
}

/** The same to whoever types it. */
export function folded(name: string): string {
  return name.normalize('NFC').trim().toLocaleLowerCase();
}
