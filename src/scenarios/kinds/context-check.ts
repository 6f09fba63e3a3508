import { posix } from 'node:path';
import { readMachinePath } from '../format/read-path.js';
import type { KindReader } from './kind-reader.js';
import { readWishes, type Wishes, WISHES } from './wishes.js';

/** What `docker build` of a folder would send: what `.dockerignore` lets through. Nothing is built. */
export interface ContextCheck {
  readonly kind: 'context';
  /** Absolute. */
  readonly path: string;
  /** Absolute: a file of rules beside it comes before that of the context. */
  readonly dockerfile: string;
  /** Over `{ files }`, paths from the folder on. */
  readonly wishes: Wishes;
}

export const contextReader: KindReader<ContextCheck> = {
  siblings: WISHES,
  read(item, check) {
    const path = readMachinePath(item);
    return { kind: 'context', path, dockerfile: posix.join(path, 'Dockerfile'), wishes: readWishes(check) };
  },
};
