import fc from 'fast-check';

/** What somebody sends to a holder: a piece of a frame, many of them, or what is none; cut anywhere. */
export function sentToHolder(): fc.Arbitrary<Buffer[]> {
  const size = fc.constantFrom(0, 1, 80, 0xffff);
  const frame = fc.oneof(
    { weight: 6, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => framed('I', bytes)) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 60_000, max: 65_536 }).map((length) => framed('I', Buffer.alloc(length, 'x\n'))),
    },
    { weight: 2, arbitrary: fc.tuple(size, size).map(([cols, rows]) => framed('R', shorts(cols, rows))) },
    { weight: 2, arbitrary: fc.nat({ max: 0xffffffff }).map((bytes) => framed('D', long(bytes))) },
    { weight: 1, arbitrary: hello() },
    { weight: 1, arbitrary: rubbish() },
  );
  return fc
    .tuple(
      fc.oneof({ weight: 8, arbitrary: hello() }, { weight: 1, arbitrary: frame }),
      fc.array(frame, { maxLength: 12 }),
    )
    .chain(([first, others]) => cutAnywhere(Buffer.concat([first, ...others])));
}

/** What somebody sends to a file agent that looks at `folder`. */
export function sentToAgent(folder: string): fc.Arbitrary<Buffer[]> {
  const name = fc.constantFrom(
    '',
    '/a.txt',
    '/sub',
    '/sub/deep',
    '/link',
    '/loop',
    '/gone',
    '/pipe',
    `/${'x'.repeat(300)}`,
    '/..',
  );
  const path = name.map((each) => folder + each);
  const number = fc.oneof(
    fc.nat({ max: 2_000_000 }).map(String),
    fc.constantFrom('-1', '9223372036854775807', '18446744073709551615', '99999999999999999999999', '', 'x'),
  );
  const request = fc.oneof(
    { weight: 3, arbitrary: path.map((each) => `W${each}\0`) },
    {
      weight: 6,
      arbitrary: fc.tuple(number, number, path).map(([offset, limit, each]) => `R${offset} ${limit} ${each}\0`),
    },
    { weight: 3, arbitrary: fc.tuple(number, path).map(([most, each]) => `T${most} ${each}\0`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('R\0', 'R1\0', 'R1 2\0', 'T\0', 'T1\0', 'W\0', '\0', `W${'y'.repeat(9000)}\0`),
    },
    { weight: 1, arbitrary: fc.string().map((text) => `${text}\0`) },
  );
  return fc.array(request, { maxLength: 30 }).chain((requests) => cutAnywhere(Buffer.from(requests.join(''))));
}

function hello(): fc.Arbitrary<Buffer> {
  const since = fc.oneof(
    fc.constant(0n),
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    fc.bigInt({ min: 0n, max: 3_000_000n }),
  );
  return fc.tuple(fc.boolean(), since, fc.constantFrom('a', 'b', 'c')).map(([watch, number, client]) => {
    const from = Buffer.alloc(8);
    from.writeBigUInt64BE(number);
    return framed(
      'H',
      Buffer.concat([Buffer.from([watch ? 1 : 0]), shorts(80, 24), from, Buffer.from(client.repeat(32))]),
    );
  });
}

/** Types that there are not, and lengths that do not fit. */
function rubbish(): fc.Arbitrary<Buffer> {
  return fc.oneof(
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
    fc
      .tuple(fc.constantFrom('H', 'I', 'R', 'D', 'X'), fc.nat({ max: 0xffffffff }))
      .map(([type, length]) => header(type, length)),
  );
}

function cutAnywhere(bytes: Buffer): fc.Arbitrary<Buffer[]> {
  return fc.array(fc.nat({ max: bytes.length }), { maxLength: 6 }).map((cuts) => {
    const ends = [...cuts, bytes.length].sort((a, b) => a - b);
    return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end)).filter(({ length }) => length > 0);
  });
}

function framed(type: string, payload: Uint8Array): Buffer {
  return Buffer.concat([header(type, payload.length), payload]);
}

function header(type: string, length: number): Buffer {
  return Buffer.concat([Buffer.from(type), long(length)]);
}

function long(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

function shorts(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, 2 * index);
  return bytes;
}
