/** The part of a KeyboardEvent that decides. */
export interface Chord {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** `paste` and `browser` leave the key to the browser, whose own paste needs no permission; `page` is for the page; `shell` sends it on. */
export type KeyMeaning = 'copy' | 'paste' | 'page' | 'browser' | 'shell';

/** Copy and paste with the keys that each system's users try first. */
export function meaningOf(chord: Chord, context: { mac: boolean; hasSelection: boolean }): KeyMeaning {
  const { ctrlKey, shiftKey, altKey, metaKey } = chord;
  const key = chord.key.toLowerCase();
  if (key === 'f6' && !altKey && !metaKey) return 'page';
  if (context.mac && metaKey) return 'browser';
  if (altKey || metaKey) return 'shell';
  if (ctrlKey && shiftKey && key === 'c') return 'copy';
  if (ctrlKey && shiftKey && key === 'v') return 'paste';
  if (ctrlKey && !shiftKey && key === 'insert') return 'copy';
  if (shiftKey && !ctrlKey && key === 'insert') return 'paste';
  if (context.mac) return 'shell';
  if (ctrlKey && !shiftKey && key === 'v') return 'paste';
  // With nothing selected, Ctrl+C interrupts as everywhere.
  if (ctrlKey && !shiftKey && key === 'c' && context.hasSelection) return 'copy';
  return 'shell';
}
