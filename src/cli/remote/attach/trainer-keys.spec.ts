import fc from 'fast-check';
import { TrainerKeys } from './trainer-keys.js';

const PLAIN = { applicationCursorKeys: false, bracketedPaste: false };
const SHELL = { applicationCursorKeys: false, bracketedPaste: true };

/** What the shell gets of these chunks. */
function typed(chunks: readonly (string | Buffer)[], wants = SHELL): string {
  const keys = new TrainerKeys();
  return Buffer.concat(chunks.map((chunk) => keys.read(Buffer.from(chunk), wants).bytes)).toString();
}

describe('what a trainer types and pastes', () => {
  it('is keys as they come, an escape at once, and pastes', () => {
    expect(typed(['\x1b', 'ls\r\x1b[A'])).toBe('\x1bls\r\x1b[A');
    expect(typed(['a\x1b[200~b\rc\x1b[201~d\r'])).toBe('a\x1b[200~b\rc\x1b[201~d\r');
    expect(typed(['a\x1b[200~b\x1b[201~'], PLAIN)).toBe('ab');
  });

  it('presses no key by a paste: no escape, no interrupt, no arrow, and not the key that detaches', () => {
    const keys = new TrainerKeys();
    const wants = { applicationCursorKeys: true, bracketedPaste: true };
    const paste = Buffer.from('\x1b[200~a\x1b[A\x03\x1d\x7fb\x1b[201~\x1b[A');
    expect(keys.read(paste, wants)).toEqual({ bytes: Buffer.from('\x1b[200~a[Ab\x1b[201~\x1bOA'), wantsOut: false });
    expect(keys.read(Buffer.from('\x1b[200~c\x1b[201~\x1dls'), wants).wantsOut).toBe(true);
  });

  it('is the same wherever a paste is cut in two', () => {
    const bytes = Buffer.from('x\x1b[200~é\x1b[200~ 💡\x1b\r\n[201~\x1b[201~y');
    const begun = bytes.indexOf('~') + 1;
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: begun, max: bytes.length })), (cuts) => {
        const places = [0, ...cuts.sort((one, other) => one - other)];
        expect(typed(places.map((place, index) => bytes.subarray(place, places[index + 1])))).toBe(
          'x\x1b[200~é[200~ 💡\r\n[201~\x1b[201~y',
        );
      }),
    );
  });
});
