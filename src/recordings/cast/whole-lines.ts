const NEWLINE = 0x0a;

/** The longest that a recorder writes is a tenth of this; anything longer is not of its making. */
const MOST_LINE = 16 * 1024 * 1024;

/** The lines that a file holds, each with its newline. One that is cut at the end is left out. */
export async function* wholeLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      const end = chunk.subarray(from, at + 1);
      yield parts.length === 0 ? end : Buffer.concat([...parts, end]);
      parts = [];
      length = 0;
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > MOST_LINE) return;
  }
}
