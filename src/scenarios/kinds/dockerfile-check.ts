import { readMachinePath } from '../format/read-path.js';
import type { KindReader } from './kind-reader.js';
import { readWishes, type Wishes, WISHES } from './wishes.js';

/** A Dockerfile in the learner's machine. Without wishes, one that Docker can read will do. */
export interface DockerfileCheck {
  readonly kind: 'dockerfile';
  /** Absolute. */
  readonly path: string;
  /** Over `DockerfileData` of `src/checks/dockerfile`. */
  readonly wishes: Wishes;
}

export const dockerfileReader: KindReader<DockerfileCheck> = {
  siblings: WISHES,
  read: (item, check) => ({ kind: 'dockerfile', path: readMachinePath(item), wishes: readWishes(check) }),
};
