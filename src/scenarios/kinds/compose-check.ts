import { readMachinePath } from '../format/read-path.js';
import type { KindReader } from './kind-reader.js';
import { readWishes, type Wishes, WISHES } from './wishes.js';

/** A Compose file in the learner's machine. Without wishes, one that Compose can read will do. */
export interface ComposeCheck {
  readonly kind: 'compose';
  /** Absolute. */
  readonly path: string;
  /** Over what `docker compose config --format json` prints. */
  readonly wishes: Wishes;
}

export const composeReader: KindReader<ComposeCheck> = {
  siblings: WISHES,
  read: (item, check) => ({ kind: 'compose', path: readMachinePath(item), wishes: readWishes(check) }),
};
