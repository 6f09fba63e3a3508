import type { Terminal } from '@xterm/xterm';
import { withoutKeys } from '../../src/terminals/pasted-text';

/** Lets nothing but text into an open terminal by pasting: xterm.js takes a clipboard's escapes for keys. */
export function pasteTextOnly(terminal: Terminal): void {
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    terminal.paste(withoutKeys(event.clipboardData?.getData('text/plain') ?? ''));
  };
  // Before xterm.js, which listens further in.
  terminal.element?.addEventListener('paste', paste, { capture: true });
}
