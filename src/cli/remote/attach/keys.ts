/** Ctrl-], as in telnet: a shell has no use for it. */
export const DETACH = 0x1d;
export const DETACH_NAME = 'Ctrl-]';

export interface Typed {
  /** For the shell. */
  readonly bytes: Buffer;
  readonly wantsOut: boolean;
}

/** What was typed before the key that detaches, if that is there. */
export function untilDetach(chunk: Buffer): Typed {
  const at = chunk.indexOf(DETACH);
  return at < 0 ? { bytes: chunk, wantsOut: false } : { bytes: chunk.subarray(0, at), wantsOut: true };
}

/** Arrows, Home and End as a program asked for them: our own terminal was not told that it did. */
export function asApplicationKeys(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(/\x1b\[([A-DFH])/g, '\x1bO$1'), 'latin1'); // eslint-disable-line no-control-regex -- these are keys
}
