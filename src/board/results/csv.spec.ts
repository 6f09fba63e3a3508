import { toCsv, type Cell } from './csv.js';

const line = (...cells: Cell[]): string => toCsv([cells]).replace(/^\uFEFF/, '');

describe('a table for spreadsheets', () => {
  it('begins by saying that it is UTF-8, and ends each line as RFC 4180 has it', () => {
    expect(
      toCsv([
        ['prénom', 'essais'],
        ['Ana', 3],
      ]),
    ).toBe('\uFEFFprénom,essais\r\nAna,3\r\n');
  });

  it('quotes what would break a line or a cell', () => {
    expect(line('a,b', 'say "hi"', 'two\nlines', ' padded ')).toBe('"a,b","say ""hi""","two\nlines"," padded "\r\n');
  });

  it('leaves numbers and what is not known as they are', () => {
    expect(line(-3, null, 0)).toBe('-3,,0\r\n');
  });

  it.each(['=1+1', '+33', '-2+3', '@SUM(A1)', '\tx', '\r=1', ' =1', '=HYPERLINK("http://x","y")'])(
    'makes %j plain text',
    (name) => {
      expect(line(name)).toMatch(/^"?'/);
    },
  );

  it('lets names be names', () => {
    expect(line('Jean-Luc', "O'Neil", 'Zoé (2)')).toBe("Jean-Luc,O'Neil,Zoé (2)\r\n");
  });
});
