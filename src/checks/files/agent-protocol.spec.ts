import fc from 'fast-check';
import { encode, type Message, MessageReader } from './agent-protocol.js';

const LIST = Buffer.concat([
  Buffer.from('f 755 0 0 3 1 2 a b\0l 777 0 0 4 1 2 e\0../f\0d 700 0 0 4096 1 2 c\0f 644 0 0 1 1 2 '),
  Buffer.from([0xff, 0xfe, 0, 0x6e, 0x6f, 0x20, 0]),
]);
const SAID = Buffer.concat([
  Buffer.from('E/root/app/Dockerfile\0'),
  Buffer.from('R0 f 644 0 1000 5 5\0hello'),
  Buffer.from('R2 o 0 0 0 0 0\0'),
  Buffer.from('E\0'),
  Buffer.from(`T7 ${LIST.length}\0`),
  LIST,
]);

const HEARD = [
  { kind: 'event', path: '/root/app/Dockerfile' },
  {
    kind: 'read',
    answer: {
      error: 0,
      facts: { type: 'file', mode: 0o644, uid: 0, gid: 1000, size: 5 },
      content: Buffer.from('hello'),
    },
  },
  {
    kind: 'read',
    answer: { error: 2, facts: { type: 'other', mode: 0, uid: 0, gid: 0, size: 0 }, content: Buffer.alloc(0) },
  },
  { kind: 'event', path: '' },
  {
    kind: 'list',
    answer: {
      error: 7,
      entries: [
        { type: 'file', mode: 0o755, uid: 0, gid: 0, size: 3, path: 'a b', version: 'f 755 0 0 3 1 2' },
        { type: 'link', mode: 0o777, uid: 0, gid: 0, size: 4, path: 'e', target: '../f', version: 'l 777 0 0 4 1 2' },
        { type: 'folder', mode: 0o700, uid: 0, gid: 0, size: 4096, path: 'c', version: 'd 700 0 0 4096 1 2' },
      ],
    },
  },
];

describe('what the file agent says', () => {
  it('is understood however it is cut into pieces, without names that are no text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: SAID.length }), (sizes) => {
        const reader = new MessageReader();
        const messages: Message[] = [];
        let at = 0;
        for (const size of sizes) {
          messages.push(...reader.read(SAID.subarray(at, at + size)));
          at += size;
        }
        expect(messages).toEqual(HEARD);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['a line without an end', Buffer.alloc(10_000, 'x')],
    ['an answer of no size', Buffer.from('R0 f 644 0 0 5\0')],
    ['an answer beyond all bounds', Buffer.from('T0 99999999\0')],
    ['something else', Buffer.from('hello\0')],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => new MessageReader().read(bytes)).toThrow('The file agent sent');
  });

  it('only ever throws, whatever is sent in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (chunks) => {
        const reader = new MessageReader();
        try {
          for (const chunk of chunks) reader.read(Buffer.from(chunk));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});

describe('what the file agent is asked', () => {
  it('ends with a zero byte', () => {
    expect(encode({ kind: 'watch', path: '/root/é' }).toString()).toBe('W/root/é\0');
    expect(encode({ kind: 'read', path: '/a b', offset: 5, limit: 7 }).toString()).toBe('R5 7 /a b\0');
    expect(encode({ kind: 'list', path: '/a', most: 9 }).toString()).toBe('T9 /a\0');
  });
});
