import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import type { Text } from '../../events/verdict.js';
import type { Script } from '../scenario.js';
import type { Item } from './item.js';
import { unixLines } from './unix-lines.js';

/** Scripts and texts are written by hand: anything larger is a mistake, and all of it stays in memory. */
export const MAX_FILE_BYTES = 1024 ** 2;

/** Of YAML and JSON, four times the largest exercise: where every character is wrong, parsing takes seconds as it is. */
const MAX_DOCUMENT_BYTES = 128 * 1024;

/** Of all that is read: a file may be named thousands of times. */
const MAX_TOTAL_BYTES = 16 * MAX_FILE_BYTES;

/** The files of one scenario. Nothing outside the folder is ever read, whatever a path or a link says. */
export class ScenarioFolder {
  private readonly root: string;
  private bytes = 0;

  constructor(readonly path: string) {
    this.root = realpathSync(path);
  }

  script(item: Item): Script {
    const path = item.string();
    return { path, source: this.file(item, path) };
  }

  /** `intro.md` is `fr/intro.md` and `en/intro.md`; both must be there. */
  texts(item: Item): Text {
    const path = item.string();
    const fr = this.file(item, path, 'fr');
    // What is wrong with the path itself is said once.
    return leaves(path) ? { fr, en: fr } : { fr, en: this.file(item, path, 'en') };
  }

  private file(item: Item, path: string, language = ''): string {
    if (path === '' || this.isFull()) return ''; // already complained about
    try {
      return this.read(path, language);
    } catch (error) {
      item.problem(`${item.name}: ${shortened(leaves(path) ? path : join(language, path))} ${reasonOf(error)}`);
      return '';
    }
  }

  /** YAML or JSON. Throws as `read` does. */
  readDocument(path: string): string {
    if (this.locate(path).size > MAX_DOCUMENT_BYTES) throw new UnreadableFileError('is larger than 128 KiB');
    return this.read(path);
  }

  /** A text, its lines ended as on Unix. Throws `UnreadableFileError`, or what the file system throws. */
  read(path: string, language = ''): string {
    const { real, size } = this.locate(path, language);
    if (size > MAX_FILE_BYTES) throw new UnreadableFileError('is larger than 1 MiB');
    this.bytes += size;
    if (this.isFull()) throw new UnreadableFileError('is too much: files come to more than 16 MiB');
    return decode(readFileSync(real));
  }

  private isFull(): boolean {
    return this.bytes > MAX_TOTAL_BYTES;
  }

  /** Where a file of the folder really is. Throws as `read` does, whatever way leads out of the folder. */
  locate(
    path: string,
    language = '',
  ): { readonly real: string; readonly size: number; readonly isExecutable: boolean } {
    if (leaves(path)) throw new UnreadableFileError('leaves the folder of the scenario');
    const real = realpathSync(join(this.root, language, path));
    if (!real.startsWith(this.root + sep)) throw new UnreadableFileError('leads out of the folder of the scenario');
    const stats = statSync(real);
    if (!stats.isFile()) throw new UnreadableFileError('is not a file');
    return { real, size: stats.size, isExecutable: (stats.mode & 0o111) !== 0 };
  }
}

/** What is wrong comes after it, and must be seen. */
function shortened(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path;
}

function leaves(path: string): boolean {
  return isAbsolute(path) || path.split(/[/\\]/).includes('..') || path.includes('\0');
}

/** Its message continues the sentence that begins with the file's name. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** The end of a sentence that begins with the file's name. */
export function reasonOf(error: unknown): string {
  if (error instanceof UnreadableFileError) return error.message;
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'is missing' : `cannot be read (${code})`;
}

function decode(bytes: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFileError('is not a text in UTF-8');
  }
  if (text.includes('\0')) throw new UnreadableFileError('is not a text: there is a NUL in it');
  return unixLines(text);
}
