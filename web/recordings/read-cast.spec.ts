import { readCast } from './read-cast';

const HEADER = { version: 2, width: 80, height: 24, timestamp: 1000, idle_time_limit: 2 };
const cast = (...events: unknown[]): string => [HEADER, ...events].map((line) => JSON.stringify(line)).join('\n');

describe('a recording, as the player reads it', () => {
  it('has output, sizes and markers, and no long pauses', () => {
    const text = cast([0.5, 'o', '$ '], [600, 'o', 'ls\r\n'], [600.5, 'r', '100x30'], [601, 'm', 'It exists']);
    expect(readCast(text)).toEqual({
      cols: 80,
      rows: 24,
      startedAt: new Date(1_000_000),
      seconds: 3.5,
      events: [
        { kind: 'output', at: 0.5, text: '$ ' },
        { kind: 'output', at: 2.5, text: 'ls\r\n' },
        { kind: 'size', at: 3, cols: 100, rows: 30 },
      ],
      markers: [{ at: 3.5, label: 'It exists' }],
    });
  });

  it('leaves out what is no event, and times that go back', () => {
    const text = cast(
      'x',
      null,
      [1],
      ['1', 'o', 'x'],
      [1, 'o', 5],
      [1, 'r', '0x9999'],
      [1, 'i', 'secret'],
      [3, 'o', 'a'],
    );
    expect(readCast(`${text}\n[1,"o","b"]\n[9,"o","cut`)?.events).toEqual([
      { kind: 'output', at: 3, text: 'a' },
      { kind: 'output', at: 3, text: 'b' },
    ]);
  });

  it.each(['', 'null', '[]', '{"version":3}', '{"version":2,"width":1e9,"height":1}'])('is not %j', (text) => {
    expect(readCast(text)).toBeUndefined();
  });
});
