import type { InnerDocker, ObjectKind } from '../../engine/inner-docker.js';
import { mapLimited } from '../timing/map-limited.js';
import type { DirtyIds } from './dirty.js';
import type { Hidden } from './hidden.js';
import { LIMITS, type ObjectStore } from './object-store.js';

/** Enough to hide the socket's round trips, too few to be a load on a machine with one core. */
const INSPECTIONS_AT_ONCE = 8;

/** Looks at what is dirty and stores what is found. True if anything is different. Throws when Docker does not answer. */
export async function refresh(
  docker: InnerDocker,
  store: ObjectStore,
  dirty: ReadonlyMap<ObjectKind, DirtyIds>,
  hidden: Pick<Hidden, 'hides'>,
): Promise<boolean> {
  const lists = await Promise.all([...dirty].map(([kind, ids]) => idsToInspect(docker, store, kind, ids)));
  const targets = lists.flat();
  const changes = await mapLimited(targets, INSPECTIONS_AT_ONCE, async ({ kind, id }) => {
    const found = await docker.inspect(kind, id);
    return store.put(kind, id, found && hidden.hides(kind, found) ? undefined : found);
  });
  return changes.includes(true);
}

/** Objects that are no longer listed are among them: their inspection finds nothing, which removes them. */
async function idsToInspect(
  docker: InnerDocker,
  store: ObjectStore,
  kind: ObjectKind,
  ids: DirtyIds,
): Promise<{ kind: ObjectKind; id: string }[]> {
  const wanted = ids === 'all' ? (await docker.list(kind)).slice(0, LIMITS.objectsPerKind) : [...ids];
  const known = ids === 'all' ? store.ids(kind) : [];
  return [...new Set([...wanted, ...known])].map((id) => ({ kind, id }));
}
