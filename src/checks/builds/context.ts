import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import tar from 'tar-stream';
import type { TreeEntry } from '../files/file-facts.js';
import type { FileView } from '../files/files.js';

/** What is read at once: the file agent's most. */
const CHUNK = 1024 ** 2;

/** A file of ours in the archive. */
export interface AddedFile {
  readonly path: string;
  readonly content: string;
}

/** What becomes the archive: the folder, its entries that are sent, what is put at the end of one, and files of ours. */
export interface Context {
  readonly folder: string;
  readonly entries: readonly TreeEntry[];
  readonly change?: { readonly file: string; readonly append: string };
  readonly added: readonly AddedFile[];
}

/** The context of a build as a tar archive, read from the machine while the daemon takes it. Owners are root, as Docker's. */
export function archive(context: Context, files: FileView): Readable {
  const pack = tar.pack();
  pack.on('error', () => undefined); // whoever reads it hears of it, too; nobody may
  write(context, files, pack).then(
    () => {
      pack.finalize();
    },
    (error: unknown) => {
      pack.destroy(error as Error);
    },
  );
  return pack;
}

async function write({ folder, entries, change, added }: Context, files: FileView, pack: tar.Pack): Promise<void> {
  const isNew = change && !entries.some(({ path }) => path === change.file);
  for (const { path: name, type, mode, size, target } of entries) {
    if (type === 'folder') pack.entry({ name, mode, mtime: NO_TIME, type: 'directory' });
    if (type === 'link') pack.entry({ name, mode, mtime: NO_TIME, type: 'symlink', linkname: target ?? '' });
    if (type !== 'file') continue;
    const end = Buffer.from(change?.file === name ? change.append : '');
    // Undefined once nobody reads the archive any more, which its types do not know.
    const entry = pack.entry({ name, mode, mtime: NO_TIME, size: size + end.length }) as Writable | undefined;
    if (!entry) return;
    await pipeline(contentOf(`${folder}/${name}`, size, end, files), entry);
  }
  const others = isNew ? [...added, { path: change.file, content: change.append }] : added;
  for (const { path, content } of others) pack.entry({ name: path, mode: 0o644, mtime: NO_TIME }, content);
}

/** Times make no difference to Docker's cache, and would to nothing else. */
const NO_TIME = new Date(0);

async function* contentOf(path: string, size: number, end: Buffer, files: FileView): AsyncGenerator<Buffer> {
  for (let offset = 0; offset < size; offset += CHUNK) {
    const limit = Math.min(CHUNK, size - offset);
    const { content } = await files.read(path, { offset, limit });
    // One that became shorter meanwhile is filled up: its change is told of, and it is built again.
    yield content.length === limit ? content : Buffer.concat([content, Buffer.alloc(limit - content.length)]);
  }
  yield end;
}
