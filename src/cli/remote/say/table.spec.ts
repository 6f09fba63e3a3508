import stringWidth from 'string-width';
import { cropped, table } from './table.js';

describe('a table', () => {
  it('aligns what is wide, and ends no line with blanks', () => {
    expect(
      table([
        ['日本', '1'],
        ['Ana', '', ''],
        ['Ève Martin', '22', 'x'],
      ]),
    ).toEqual(['日本        1', 'Ana', 'Ève Martin  22  x']);
  });

  it('is cropped between characters', () => {
    expect(cropped('Ana', 3)).toBe('Ana');
    expect(cropped('日本語', 4)).toBe('日…');
    expect(cropped('👩‍👩‍👧‍👦 x', 2)).toBe('…');
    expect(stringWidth(cropped('a'.repeat(99), 40))).toBe(40);
  });
});
