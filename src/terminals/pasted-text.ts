/** A paste as terminals announce it: the shell takes it as one, completes nothing at tabs, and shows all of it. */
export const PASTE_BEGINS = '\x1b[200~';
export const PASTE_ENDS = '\x1b[201~';

/** A text without what would press keys: an escape ends the paste that it is in, and the rest counts as typed. */
export function withoutKeys(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '');
}
