import { randomBytes } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten base32 letters: 50 bits, short enough to read out, and fit for the names of containers and networks. */
export function makeSandboxId(): string {
  return Array.from(randomBytes(10), (byte) => BASE32.charAt(byte % BASE32.length)).join('');
}
