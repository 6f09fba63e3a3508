/** What a path is. A link is what it leads to; one that leads nowhere is not there. */
export type FileType = 'file' | 'folder' | 'link' | 'other';

/** What the machine says of one path. Nothing of it is trusted but its size and shape. */
export interface FileFacts {
  readonly type: FileType;
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes; of the whole file, even where less was read. */
  readonly size: number;
}

/** What is at a path, as far as it could be looked at. */
export interface FileAnswer {
  /** Of the kernel; 0 where all is well. */
  readonly error: number;
  readonly facts: FileFacts;
  readonly content: Buffer;
}

/** One entry below a folder, with its path relative to it. Links are listed as such, and not followed. */
export interface TreeEntry extends FileFacts {
  readonly path: string;
  /** Of a link. */
  readonly target?: string;
  /** Changes whenever the entry does: sizes and times. */
  readonly version: string;
}

export interface TreeAnswer {
  readonly entries: readonly TreeEntry[];
  /** E2BIG when there are more entries than these. */
  readonly error: number;
}

/** The kernel's numbers of what can go wrong with a path. */
export const ERRNO = { ENOENT: 2, E2BIG: 7, EACCES: 13, ENOTDIR: 20, ELOOP: 40 } as const;

export function isMissing(error: number): boolean {
  return error === ERRNO.ENOENT || error === ERRNO.ENOTDIR;
}
