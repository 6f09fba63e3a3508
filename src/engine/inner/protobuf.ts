/** One field of a protocol buffer: a number, or the bytes of a text or of a message. */
export interface Field {
  readonly number: number;
  readonly value: bigint | Buffer;
}

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/** Takes a message apart (protobuf.dev, "Encoding"). Throws `RangeError` at what is none. */
export function* fieldsOf(message: Buffer): Generator<Field> {
  for (let at = 0; at < message.length;) {
    const [key, afterKey] = varint(message, at);
    const [number, type] = [Number(key >> 3n), Number(key & 7n)];
    if (type === VARINT) {
      const [value, end] = varint(message, afterKey);
      yield { number, value };
      at = end;
    } else {
      const [begin, end] = extent(type, message, afterKey);
      if (end > message.length) throw new RangeError('A message ends too early.');
      yield { number, value: message.subarray(begin, end) };
      at = end;
    }
  }
}

function extent(type: number, message: Buffer, at: number): [begin: number, end: number] {
  if (type === FIXED_64) return [at, at + 8];
  if (type === FIXED_32) return [at, at + 4];
  if (type !== BYTES) throw new RangeError(`There is no wire type ${type}.`);
  const [length, begin] = varint(message, at);
  return [begin, begin + Number(length)];
}

/** Seven bits a byte, the lowest first; at most ten bytes. */
function varint(message: Buffer, at: number): [value: bigint, end: number] {
  let value = 0n;
  for (let index = 0; index < 10; index++) {
    const byte = message[at + index];
    if (byte === undefined) break;
    value |= BigInt(byte & 0x7f) << BigInt(7 * index);
    if (byte < 0x80) return [value, at + index + 1];
  }
  throw new RangeError('A number does not end.');
}
