import fc from 'fast-check';
import { bounded, MultiplexedReader } from './multiplexed-stream.js';

function frame(stream: number, text: string): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([header, Buffer.from(text)]);
}

describe("Docker's multiplexed stream", () => {
  it('gives the same bytes however the network cuts them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(1, 2), fc.string())), fc.array(fc.nat(20)), (frames, cuts) => {
        const all = Buffer.concat(frames.map(([stream, text]) => frame(stream, text)));
        const reader = new MultiplexedReader();
        const read = { stdin: '', stdout: '', stderr: '' };
        let at = 0;
        for (const length of [...cuts, all.length]) {
          for (const { stream, bytes } of reader.read(all.subarray(at, at + length)))
            read[stream] += bytes.toString('latin1');
          at += length;
        }
        const sent = (wanted: number): string =>
          frames.map(([stream, text]) => (stream === wanted ? Buffer.from(text).toString('latin1') : '')).join('');
        expect(read).toEqual({ stdin: '', stdout: sent(1), stderr: sent(2) });
      }),
    );
  });

  it('refuses a frame of a stream that does not exist', () => {
    expect(() => new MultiplexedReader().read(frame(9, 'x'))).toThrow('unknown stream');
  });

  it('keeps no more than it may', () => {
    const kept = bounded(5);
    kept.add(Buffer.from('abc'));
    kept.add(Buffer.from('defg'));

    expect(kept.text()).toBe('abcde');
    expect(kept.full).toBe(true);
  });
});
