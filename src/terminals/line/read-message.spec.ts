import fc from 'fast-check';
import { readMessage } from './read-message.js';

const client = '0123456789abcdef0123456789abcdef';
const hello = { type: 'hello', client, since: null, cols: 80, rows: 24 };

describe('readMessage', () => {
  it.each([
    hello,
    { ...hello, since: 0 },
    { ...hello, since: 2 ** 40 },
    { type: 'resize', cols: 1, rows: 2_000 },
    { type: 'drawn', bytes: 16_384 },
  ])('accepts %j', (message) => {
    expect(readMessage(JSON.stringify(message))).toEqual(message);
  });

  it.each([
    { ...hello, client: client.toUpperCase() },
    { ...hello, client: `${client} --watch` },
    { ...hello, client: [client] },
    { ...hello, since: -1 },
    { ...hello, since: 1.5 },
    { ...hello, since: '0' },
    { ...hello, since: 2 ** 60 },
    { ...hello, cols: 0 },
    { ...hello, rows: 2_001 },
    { type: 'resize', cols: 80 },
    { type: 'drawn', bytes: '1' },
    { type: 'drawn' },
    { type: 'exit', code: 0 },
    { type: 'constructor' },
    {},
    [],
    null,
    'hello',
  ])('refuses %j', (message) => {
    expect(readMessage(JSON.stringify(message))).toBeUndefined();
  });

  it('refuses what is longer than any message, whatever is in it', () => {
    const filled = (length: number): string => JSON.stringify({ ...hello, more: 'x'.repeat(length) });
    expect(readMessage(filled(100))).toBeDefined();
    expect(readMessage(filled(1_000))).toBeUndefined();
  });

  it('takes any text without an error', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readMessage(text) === undefined));
  });
});
