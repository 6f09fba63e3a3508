import { posix } from 'node:path';
import type { Item } from './item.js';

/** Where a learner's shell begins, and paths that do not begin with a slash. */
const HOME = '/root';
const MAX_LENGTH = 1024;

/** A path in the learner's machine, made absolute. Names in it are taken as they are: `~`, `*` and `$` mean nothing. */
export function readMachinePath(item: Item, from = HOME): string {
  const written = item.string();
  const path = posix.resolve(from, written);
  if (written.includes('\0') || path.length > MAX_LENGTH || path === '/' || written.startsWith('~')) {
    item.refuse('a path in the learner’s machine, absolute or below /root');
  }
  return path;
}
