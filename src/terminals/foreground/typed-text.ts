import { PASTE_BEGINS, PASTE_ENDS, withoutKeys } from '../pasted-text.js';

/**
 * What is sent to a shell so that a script runs in it as if the learner had typed it. The first line's `#!` and an `exit`
 * at the end are left off: the shell is the learner's and stays. Empty when nothing is left.
 */
export function typedText(script: string): string {
  const lines = withoutKeys(script)
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^#!.*\n?/, '')
    .trim()
    .replace(/\n\s*exit(\s+0)?$/, '');
  return lines === '' ? '' : `${PASTE_BEGINS}${lines}${PASTE_ENDS}\r`;
}
