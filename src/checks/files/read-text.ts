import type { Text } from '../../events/verdict.js';
import { isMissing } from './file-facts.js';
import { type FileView, MAX_FILE_BYTES } from './files.js';
import { aType, NOTHING_THERE, tooLarge, UNREADABLE } from '../say/files.js';

/** A file's text, or what is found in its place. */
export async function readText(
  path: string,
  files: FileView,
): Promise<{ readonly content: string } | { readonly found: Text }> {
  const { error, facts, content } = await files.read(path);
  if (isMissing(error)) return { found: NOTHING_THERE };
  if (error !== 0) return { found: UNREADABLE };
  if (facts.type !== 'file') return { found: aType(facts.type) };
  if (facts.size > MAX_FILE_BYTES) return { found: tooLarge(facts.size, MAX_FILE_BYTES) };
  return { content: content.toString() };
}
