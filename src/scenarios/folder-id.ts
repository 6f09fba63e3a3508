import { createHash } from 'node:crypto';

/** What `isId` allows: a name in DNS, and so in an address. */
const MOST = 63;

const HASH_LENGTH = 8;

/** Letters of which nothing is left in an id, and which alone may tell two names apart. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]/u;

/** What the ids of exercises in a folder begin with, as far as that is sure: what is long is cut off. */
export function idStart(names: readonly string[]): string {
  const slug = slugOf(names);
  return slug === '' ? '' : `${slug}-`.slice(0, MOST - HASH_LENGTH - 1);
}

/**
 * The id of an exercise from the names of the folders that it lies in, the outermost first. It is the same wherever the
 * outermost lies. What tells names apart and would be lost, beyond the most that an id may have or in another script than
 * Latin, is in a hash at its end; names that differ in case, accents or signs alone give the same.
 */
export function idOfFolders(names: readonly string[]): string {
  const slug = slugOf(names);
  if (slug !== '' && slug.length <= MOST && !names.some((name) => OTHER_SCRIPT.test(name))) return slug;
  const hash = createHash('sha256').update(names.join('/').normalize('NFC')).digest('hex').slice(0, HASH_LENGTH);
  return [idStart(names).replace(/-$/, ''), hash].filter((part) => part !== '').join('-');
}

function slugOf(names: readonly string[]): string {
  return names
    .map((name) =>
      name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-');
}
