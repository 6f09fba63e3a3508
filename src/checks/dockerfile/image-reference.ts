export interface ImageReference {
  readonly base: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

/** `registry:5000/team/app:1.2@sha256:…` taken apart; the name stays as it is written. */
export function parseReference(image: string): ImageReference {
  const [reference = '', digest = null] = image.split('@', 2);
  const tag = /:([^/:]*)$/.exec(reference)?.[1];
  return { base: tag === undefined ? reference : reference.slice(0, -tag.length - 1), tag: tag ?? null, digest };
}

/** Puts in the values of ARGs: `$V`, `${V}`, `${V:-default}`, `${V:+other}`. What has none becomes nothing. */
export function substitute(text: string, args: Readonly<Record<string, string | null>>): string {
  return text.replace(
    /\$(?:(\w+)|\{(\w+)(?::([-+])([^}]*))?\})/g,
    (_, bare?: string, braced?: string, operator?: string, word: string = '') => {
      const name = bare ?? braced ?? '';
      const value = Object.hasOwn(args, name) ? (args[name] ?? '') : '';
      if (operator === '-') return value === '' ? word : value;
      if (operator === '+') return value === '' ? '' : word;
      return value;
    },
  );
}
