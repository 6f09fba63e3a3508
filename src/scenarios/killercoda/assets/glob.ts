/** Longer patterns and paths than this are nobody's, and what matching costs grows with both. */
const MAX_LENGTH = 300;

/**
 * Whether a path below a folder fits a pattern: `*` and `?` stay within a name, `**` stands for any number of folders.
 * Names that begin with a dot are matched only where the pattern has the dot. Takes time in proportion to the product of
 * the two lengths, whatever the pattern.
 */
export function fitsGlob(path: string, pattern: string): boolean {
  if (path.length > MAX_LENGTH || pattern.length > MAX_LENGTH) return false;
  return fitsFrom(path.split('/'), pattern.split('/'));
}

/** The part of a pattern before its first wildcard: folders whose names are no part of where a found file goes. */
export function fixedPart(pattern: string): string {
  const names = pattern.split('/');
  const wild = names.findIndex((name) => /[*?]/.test(name));
  return names.slice(0, wild === -1 ? names.length - 1 : wild).join('/');
}

/** `fits[p]`: the names looked at so far fit the first `p` parts of the pattern. */
function fitsFrom(names: readonly string[], parts: readonly string[]): boolean {
  let fits = skipEmpty([true, ...parts.map(() => false)], parts);
  for (const name of names) {
    const next = parts.map((part, index) => {
      if (part === '**') return (fits[index + 1] ?? false) && !name.startsWith('.');
      return (fits[index] ?? false) && nameFits(name, part);
    });
    fits = skipEmpty([false, ...next], parts);
  }
  return fits[parts.length] ?? false;
}

/** `**` also stands for no folder at all. */
function skipEmpty(fits: readonly boolean[], parts: readonly string[]): boolean[] {
  const result = [...fits];
  parts.forEach((part, index) => {
    if (part === '**' && result[index]) result[index + 1] = true;
  });
  return result;
}

/** Goes back to the last `*` only, which is enough and never more than the product of the lengths. */
function nameFits(name: string, part: string): boolean {
  if (name.startsWith('.') && !part.startsWith('.')) return false;
  let [at, to, star, resume] = [0, 0, -1, 0];
  while (at < name.length) {
    if (part[to] === '*') [star, resume, to] = [to, at, to + 1];
    else if (part[to] === '?' || part[to] === name[at]) [at, to] = [at + 1, to + 1];
    else if (star >= 0) [resume, at, to] = [resume + 1, resume + 1, star + 1];
    else return false;
  }
  while (part[to] === '*') to += 1;
  return to === part.length;
}
