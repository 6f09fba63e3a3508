/** Letters of any language, digits, and what stands between them in names and addresses. */
export const PERSON_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._@'’-]{0,62}[\p{L}\p{M}\p{N}])?$/u;
export const PERSON_NAME_RULE = 'up to 64 letters, digits, spaces, dots, dashes, underscores and @';
export const MOST_NAME = 64;

/** Two names are the same if they look it: accents may be written in two ways, and nobody minds the case. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
