import type { FromServer } from '../../src/terminals/protocol';

const TYPES: Record<FromServer['type'], true> = { welcome: true, typed: true, exit: true, notice: true, size: true };

/** A text frame of the server; undefined for a type that a newer server may have and this page does not know. */
export function parseServerFrame(text: string): FromServer | undefined {
  const frame = JSON.parse(text) as { type: string };
  return Object.hasOwn(TYPES, frame.type) ? (frame as FromServer) : undefined;
}
