import fc from 'fast-check';
import { harmless, harmlessJson, harmlessLines } from './harmless.js';

/** As a learner might call themselves. */
const HOSTILE = 'Ana\u001b]52;c;cm0gLXJm\u0007\u009b2J\u202eevil\u200b\r\nBen\u{E0041}';

describe('what learners wrote', () => {
  it('is shown without anything that a terminal obeys', () => {
    expect(harmless(HOSTILE)).toBe('Ana�]52;c;cm0gLXJm��2J�evil���Ben�');
    expect(harmless('Ève 👩 日本')).toBe('Ève 👩 日本');
    expect(harmlessLines('a\u001bb\r\nc')).toBe('a�b\nc');
  });

  it('is the same JSON as ever, in characters that are safe to print', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const whole = { value, [text]: HOSTILE + text };
        const printed = harmlessJson(whole);
        expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(whole)));
        expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
