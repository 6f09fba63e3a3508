/** A paste as terminals announce it: the shell takes it as one, completes nothing at tabs, and shows all of it. */
const PASTE_BEGINS = '\x1b[200~';
const PASTE_ENDS = '\x1b[201~';

/**
 * What is sent to a shell so that a script runs in it as if the learner had typed it. The first line's `#!` and an `exit`
 * at the end are left off: the shell is the learner's and stays. Empty when nothing is left.
 */
export function typedText(script: string): string {
  const lines = script
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^#!.*\n?/, '')
    // Nothing but text: an escape would end the paste.
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .replace(/\n\s*exit(\s+0)?$/, '');
  return lines === '' ? '' : `${PASTE_BEGINS}${lines}${PASTE_ENDS}\r`;
}
