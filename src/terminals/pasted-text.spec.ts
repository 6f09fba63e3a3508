import fc from 'fast-check';
import { PASTE_ENDS, withoutKeys } from './pasted-text.js';

describe('a text that is pasted', () => {
  it('keeps its lines and tabs, and presses no other key', () => {
    expect(withoutKeys('a\tb\r\nc\nd')).toBe('a\tb\r\nc\nd');
    expect(withoutKeys(`a${PASTE_ENDS}\x03\x04\x7f\x9b b`)).toBe('a[201~ b');
  });

  it('cannot end its paste, whatever is in it, and stays whole otherwise', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(PASTE_ENDS, '\x1b', '[201~', '\x1b\x1b[201~'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(withoutKeys(text)).not.toContain('\x1b');
        expect(withoutKeys(text)).toBe(withoutKeys(withoutKeys(text)));
      }),
    );
    expect(withoutKeys('é 💡 \u{200d}')).toBe('é 💡 \u{200d}');
  });
});
