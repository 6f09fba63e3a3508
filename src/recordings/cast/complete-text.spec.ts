import fc from 'fast-check';
import { completeLength } from './complete-text.js';

describe('completeLength', () => {
  it('never cuts a character, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 200 }), (text, cut) => {
        const bytes = Buffer.from(text);
        const part = bytes.subarray(0, cut);
        const whole = completeLength(part);
        expect(part.length - whole).toBeLessThanOrEqual(3);
        expect(part.toString('utf8', 0, whole) + bytes.toString('utf8', whole)).toBe(bytes.toString());
      }),
    );
  });

  it.each([
    ['61', 1],
    ['61c3', 1],
    ['61c3a9', 3],
    ['f09f90', 0],
    ['f09f90b3', 4],
    ['8080808080', 5],
    ['61ff', 2],
    ['', 0],
  ])('of %s is %d: what is no text does not wait', (hex, length) => {
    expect(completeLength(Buffer.from(hex, 'hex'))).toBe(length);
  });
});
