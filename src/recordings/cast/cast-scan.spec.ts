import { headerLine, markerLine, outputLines, resizeLine } from './cast-line.js';
import { CastScan } from './cast-scan.js';
import { wholeLines } from './whole-lines.js';

const HEADER = headerLine({ cols: 80, rows: 24 }, new Date(1_000_000), 'small t1');
const FIRST = outputLines(0.1, 'prompt “$” \u2028', { shell: 'aaaa/42', next: 12 });
const REST = resizeLine(1.5, { cols: 100, rows: 30 }) + markerLine(2, 'The network exists');
const LAST = outputLines(3.25, '\x1b]52;c;eA==\x07', { shell: 'aaaa/42', next: 24 });
const WHOLE = HEADER + FIRST + REST + LAST;

async function* pieces(text: Buffer, size = 7): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.subarray(at, at + size));
}

async function scan(text: string | Buffer): Promise<CastScan> {
  const scan = new CastScan();
  for await (const line of wholeLines(pieces(Buffer.from(text as string)))) if (!scan.take(line)) break;
  return scan;
}

describe('the file of a recording, read back', () => {
  it('says where to go on, and what is in it', async () => {
    const { header, goodLength, position, size, seconds, markers } = await scan(WHOLE);
    expect(goodLength).toBe(Buffer.byteLength(WHOLE));
    expect(header).toMatchObject({ version: 2, width: 80, height: 24, timestamp: 1000, title: 'small t1' });
    expect(position).toEqual({ shell: 'aaaa/42', next: 24 });
    expect(size).toEqual({ cols: 100, rows: 30 });
    expect(seconds).toBe(3.25);
    expect(markers).toEqual([{ at: 2, label: 'The network exists' }]);
  });

  it('is good up to the last position, wherever a crash has cut it', async () => {
    const bytes = Buffer.from(WHOLE);
    const ends = [HEADER, FIRST].map((part) => Buffer.byteLength(part));
    for (let cut = 0; cut < bytes.length; cut++) {
      const { goodLength, position } = await scan(bytes.subarray(0, cut));
      expect(goodLength).toBeLessThanOrEqual(cut);
      if (cut < (ends[0] ?? 0)) expect(goodLength).toBe(0);
      const first = (ends[0] ?? 0) + (ends[1] ?? 0);
      expect(position?.next).toBe(cut < first ? undefined : 12);
    }
  });

  it.each(['null\n', '[1,"o"]\n', '\0\0\0\0\n', '[4,"p","x"]\n', '[4,"r","0"]\n', '[5,"q","x"]\n'])(
    'is good no further than %j',
    async (rubbish) => {
      expect((await scan(WHOLE + rubbish + FIRST)).goodLength).toBe(Buffer.byteLength(WHOLE));
    },
  );
});
