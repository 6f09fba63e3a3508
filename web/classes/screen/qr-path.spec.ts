import { qrPath } from './qr-path';

describe('the drawing of a link', () => {
  it('has a blank margin of four squares, and finder patterns in three corners', () => {
    const { size, path } = qrPath('https://radoub.example/join/QUAI-VOILE-42');
    expect(size).toBeGreaterThan(21 + 8);
    for (const corner of ['M4 4h', `M${size - 5} 4h`, `M4 ${size - 5}h`]) expect(path).toContain(corner);
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
  });
});
