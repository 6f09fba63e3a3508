import { OBJECT_KINDS, type ObjectKind } from '../../engine/inner-docker.js';
import type { Touched } from './touched.js';

/** Ids of one kind to look at again, or all there are. */
export type DirtyIds = ReadonlySet<string> | 'all';

/** Beyond this many of a kind, one list is cheaper, and a learner's loop makes no endless set. */
const MOST_IDS = 100;

/** What must be looked at again. */
export class Dirty {
  private readonly marked = new Map<ObjectKind, Set<string> | 'all'>();

  mark({ kind, id }: Touched): void {
    const known = this.marked.get(kind) ?? new Set<string>();
    if (known === 'all') return;
    if (id === undefined || known.size >= MOST_IDS) this.marked.set(kind, 'all');
    else this.marked.set(kind, known.add(id));
  }

  markEverything(): void {
    for (const kind of OBJECT_KINDS) this.marked.set(kind, 'all');
  }

  /** What is marked, which is then no longer so. */
  take(): ReadonlyMap<ObjectKind, DirtyIds> {
    const taken = new Map(this.marked);
    this.marked.clear();
    return taken;
  }
}

/** Whether nothing escapes a look at these. */
export function isEverything(dirty: ReadonlyMap<ObjectKind, DirtyIds>): boolean {
  return OBJECT_KINDS.every((kind) => dirty.get(kind) === 'all');
}
