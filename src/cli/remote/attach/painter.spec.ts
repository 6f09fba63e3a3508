import fc from 'fast-check';
import { LearnerScreen } from './learner-screen.js';
import { Painter } from './painter.js';
import type { Size } from './view.js';

/** Places, colours, erasing, and the cursor seen or not: all that a painter ever says. */
const OURS = /\x1b\[(?:[\d;]*[mHGK]|\?25[lh])/g; // eslint-disable-line no-control-regex -- these are control sequences

const HOSTILE = [
  '\x1b]52;c;cm0gLXJm\x07', // clipboard
  '\x1b]0;title\x1b\\',
  '\x1b[c\x1b[6n\x1b[>0q\x1bP+q544e\x1b\\', // questions
  '\x1b[?1000h\x1b[?1006h\x1b[?1004h\x1b[?2004h', // mouse, focus, paste
  '\x1b]8;;http://evil.example\x07link\x1b]8;;\x07',
  '\x1b[8;1;1t\x1b[?3h\x1bc\x1b(0\x0e\x1b[5i',
  '\x1bP1$r\x9bx\x9d0;y\x9c\u009b31m',
  '\u202eevil\u200b\u{E0041}a' + '\u0301'.repeat(50),
  '日本👩‍👩‍👧\x1b[31;4mred\x1b[38;2;1;2;3mrgb',
  '\r\n\x1b[?1049h\x1b[2J\x1b[99;99Hx',
];

async function shown(size: Size, outer: Size, bytes: string | Uint8Array): Promise<string> {
  const screen = new LearnerScreen(size);
  const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  await new Promise<void>((drawn) => {
    screen.write(data, drawn);
  });
  const painted = new Painter(screen).paint(outer, 'watching');
  screen.dispose();
  return painted;
}

/** The text of each row, by its number. */
function rowsOf(painted: string): Map<number, string> {
  // eslint-disable-next-line no-control-regex -- these are control sequences
  const rows = painted.matchAll(/\x1b\[(\d+);1H\x1b\[0m\x1b\[2K(.*?)(?=\x1b\[\d+;\d+H)/gs);
  return new Map([...rows].map(([, row, text]) => [Number(row), (text ?? '').replaceAll(OURS, '').trimEnd()]));
}

const SMALL = { columns: 40, rows: 6 };

describe('a learner’s screen on a trainer’s terminal', () => {
  it('shows the text, and a line of ours below', async () => {
    const painted = await shown(SMALL, { columns: 60, rows: 10 }, 'one\r\ntwo');
    expect([...rowsOf(painted)].filter(([, text]) => text !== '')).toEqual([
      [1, 'one'],
      [2, 'two'],
      [10, ' watching'],
    ]);
    expect(painted.endsWith('\x1b[2;4H\x1b[?25h')).toBe(true);
  });

  it('shows the part with the cursor where there is not room for all', async () => {
    const painted = await shown(
      { columns: 40, rows: 20 },
      { columns: 10, rows: 4 },
      'a\r\nb\r\nc\r\nd\r\n0123456789xyz',
    );
    expect(rowsOf(painted).get(3)).toBe('456789xyz');
    expect(rowsOf(painted).get(1)).toBe('');
  });

  it('is only shown: whatever is printed, nothing but places and colours reaches the terminal', async () => {
    const anything = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        anything,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        async (parts, columns, rows) => {
          const painted = await shown(SMALL, { columns, rows }, parts.join(''));
          expect(painted.replaceAll(OURS, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws only what has changed', async () => {
    const screen = new LearnerScreen(SMALL);
    const painter = new Painter(screen);
    painter.paint(SMALL, 'watching');
    await new Promise<void>((drawn) => {
      screen.write(Buffer.from('\r\n\r\nhere'), drawn);
    });
    expect([...rowsOf(painter.paint(SMALL, 'watching')).keys()]).toEqual([3]);
    painter.forget();
    expect(rowsOf(painter.paint(SMALL, 'watching')).size).toBe(6);
    screen.dispose();
  });
});
