/** What `seq 1 last` shows in a terminal. */
export const numbers = (last: number): string =>
  Array.from({ length: last }, (_, index) => `${index + 1}\r\n`).join('');

/**
 * A page that draws `seq 1 60000` past its line 20000 but never to its end, so that a connection which is cut then is cut
 * amid output however quick the shell is.
 */
export const AMID_OUTPUT = { draws: 160 * 1024 };
