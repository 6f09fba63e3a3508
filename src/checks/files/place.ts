import { posix } from 'node:path';

/** Something in the learner's file system whose changes matter. */
export interface Place {
  /** Absolute, without `.`, `..` and a slash at the end. */
  readonly path: string;
  /** Everything below it matters, too. */
  readonly deep: boolean;
}

/** The folders whose changes tell of a place's: those that lead to it, so that it may be made, moved or replaced. */
export function foldersTo({ path }: Place): string[] {
  const parent = posix.dirname(path);
  if (parent === '/') return ['/'];
  const above = foldersTo({ path: parent, deep: false });
  return [...above.filter((folder) => folder !== '/'), parent];
}

/** Whether a change there may be one of the place. An empty path may be anywhere. */
export function concerns({ path, deep }: Place, changed: string): boolean {
  if (changed === '' || changed === path || path.startsWith(`${changed}/`)) return true;
  return deep && changed.startsWith(`${path}/`);
}
