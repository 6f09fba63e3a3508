import fc from 'fast-check';
import { FrameError } from './frame.error.js';
import { FrameDecoder, helloFrame, type HolderFrame, inputFrame, resizeFrame } from './frames.js';

const HEX = 16;
const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const anyFrame: fc.Arbitrary<HolderFrame> = fc.oneof(
  fc.record({ type: fc.constant('welcome' as const), seq: count, typed: count, pid: fc.nat() }),
  fc.record({
    type: fc.constant('output' as const),
    bytes: fc.uint8Array({ minLength: 1 }).map((bytes) => Buffer.from(bytes)),
  }),
  fc.record({ type: fc.constant('typed' as const), count }),
  fc.record({ type: fc.constant('exit' as const), code: fc.integer() }),
);

describe('FrameDecoder', () => {
  it('reads the same frames however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(anyFrame), fc.integer({ min: 1, max: 30 }), (frames, size) => {
        const decoder = new FrameDecoder();
        const read: HolderFrame[] = [];
        for (let rest = Buffer.concat(frames.map(encode)); rest.length > 0;) {
          read.push(...decoder.decode(rest.subarray(0, size)));
          rest = rest.subarray(size);
        }
        expect(joinOutput(read)).toEqual(joinOutput(frames));
      }),
    );
  });

  it.each([
    ['an unknown type', '5a00000000'],
    ['output beyond 64 KiB', '4f00010001'],
    ['a welcome that is too short', '5700000013'],
    ['an exit code that is too long', '5800000005'],
    ['a name of every object', '5f00000000'],
  ])('refuses %s', (_, hex) => {
    const decoder = new FrameDecoder();
    expect(() => [...decoder.decode(Buffer.from(hex, 'hex'))]).toThrow(FrameError);
  });

  it('survives any rubbish with frames or a FrameError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          return [...new FrameDecoder().decode(Buffer.from(bytes))].length <= bytes.length;
        } catch (error) {
          return error instanceof FrameError;
        }
      }),
    );
  });
});

it('encodes a hello, input and sizes as the holder expects them', () => {
  const hello = { watch: true, cols: 80, rows: 24, since: 258, client: 'a'.repeat(32) };
  expect(helloFrame(hello).toString('hex')).toBe(`480000002d01005000180000000000000102${'61'.repeat(32)}`);
  expect(helloFrame({ ...hello, watch: false, since: null }).toString('hex', 5, 18)).toBe('00005000180000000000000000');
  expect(inputFrame(Buffer.from('ls\n')).toString('hex')).toBe('49000000036c730a');
  expect(resizeFrame(80, 0x1234).toString('hex')).toBe('520000000400501234');
});

function encode(frame: HolderFrame): Buffer {
  switch (frame.type) {
    case 'welcome':
      return withHeader('W', hex64(frame.seq) + hex64(frame.typed) + frame.pid.toString(HEX).padStart(8, '0'));
    case 'output':
      return withHeader('O', frame.bytes.toString('hex'));
    case 'typed':
      return withHeader('T', hex64(frame.count));
    case 'exit':
      return withHeader('X', (frame.code >>> 0).toString(HEX).padStart(8, '0'));
  }
}

function withHeader(type: string, payload: string): Buffer {
  const length = (payload.length / 2).toString(HEX).padStart(8, '0');
  return Buffer.from(Buffer.from(type).toString('hex') + length + payload, 'hex');
}

function hex64(n: number): string {
  return n.toString(HEX).padStart(16, '0');
}

/** Output may come in more pieces than it was sent in. */
function joinOutput(frames: HolderFrame[]): unknown[] {
  const joined: unknown[] = [];
  for (const frame of frames) {
    const last = joined.at(-1);
    if (frame.type !== 'output') joined.push(frame);
    else if (Array.isArray(last)) last.push(...frame.bytes);
    else joined.push([...frame.bytes]);
  }
  return joined;
}
