import { posix } from 'node:path';
import type { Text } from '../../events/verdict.js';
import type { BuildRecipe } from '../../scenarios/kinds/build-check.js';
import { parseDockerfile } from '../dockerfile/parse-dockerfile.js';
import { ERRNO, isMissing, type TreeEntry } from '../files/file-facts.js';
import type { FileView } from '../files/files.js';
import { readText } from '../files/read-text.js';
import { contextTooLarge, tooManyFiles, tooManyRules } from '../say/builds.js';
import { aDockerfileAt, aReadable, problemAt } from '../say/dockerfile.js';
import { aFolderAt, aType, NOTHING_THERE, UNREADABLE } from '../say/files.js';
import type { Context } from './context.js';
import { TooManyStepsError } from './glob.js';
import { IgnoreRules } from './ignore-rules.js';

/** What passes through the server for each build; contexts of exercises are some kilobytes. */
const MAX_CONTEXT_BYTES = 64 * 1024 ** 2;

/** All that a build is made of, as the learner left it. */
export type Sources = Omit<Context, 'added'> & { readonly dockerfile: string };

/** There is nothing that Docker could build; the learner can change that. */
export class UnbuildableError extends Error {
  override readonly name = 'UnbuildableError';

  constructor(
    readonly expected: Text,
    readonly found: Text,
  ) {
    super(found.en);
  }
}

/** Throws `UnbuildableError`, and what `files` throws. */
export async function readSources({ context, dockerfile: path }: BuildRecipe, files: FileView): Promise<Sources> {
  const entries = await readContext({ context, dockerfile: path }, files);
  const dockerfile = await readText(path, files);
  if ('found' in dockerfile) throw new UnbuildableError(aDockerfileAt(path), dockerfile.found);
  const { problems } = parseDockerfile(dockerfile.content);
  if (problems[0]) throw new UnbuildableError(aReadable(path), problemAt(problems[0]));
  const bytes = entries.reduce((sum, { type, size }) => sum + (type === 'file' ? size : 0), 0);
  if (bytes > MAX_CONTEXT_BYTES)
    throw new UnbuildableError(aFolderAt(context), contextTooLarge(bytes, MAX_CONTEXT_BYTES));
  return { folder: context, entries, dockerfile: dockerfile.content };
}

/** What is sent of a folder. Throws as above. */
export async function readContext(
  { context, dockerfile }: Pick<BuildRecipe, 'context' | 'dockerfile'>,
  files: FileView,
): Promise<TreeEntry[]> {
  const all = await listContext(context, files);
  return sent(all, await readIgnored(context, dockerfile, files), context);
}

async function listContext(context: string, files: FileView): Promise<readonly TreeEntry[]> {
  const { entries, error } = await files.list(context);
  if (error === 0) return entries.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const found = error === ERRNO.ENOTDIR ? aType('file') : isMissing(error) ? NOTHING_THERE : UNREADABLE;
  throw new UnbuildableError(aFolderAt(context), error === ERRNO.E2BIG ? tooManyFiles(entries.length) : found);
}

/** As BuildKit does: a file of rules beside the Dockerfile comes before that of the context. */
async function readIgnored(context: string, dockerfile: string, files: FileView): Promise<string> {
  for (const path of [`${dockerfile}.dockerignore`, posix.join(context, '.dockerignore')]) {
    const read = await readText(path, files);
    if ('content' in read) return read.content;
  }
  return '';
}

/** A folder is sent with what is sent of it, even where a rule ignores the folder itself. */
function sent(all: readonly TreeEntry[], ignored: string, context: string): TreeEntry[] {
  const rules = new IgnoreRules(ignored);
  try {
    const kept = all.filter(({ path, type }) => type !== 'other' && !rules.ignores(path));
    const needed = new Set(kept.flatMap(({ path }) => foldersAbove(path)));
    const paths = new Set(kept.map(({ path }) => path));
    return all.filter(({ path }) => paths.has(path) || needed.has(path));
  } catch (error) {
    if (error instanceof TooManyStepsError) throw new UnbuildableError(aFolderAt(context), tooManyRules());
    throw error;
  }
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
