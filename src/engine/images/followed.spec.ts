import { Readable } from 'node:stream';
import { followed } from './followed.js';

function stream(...lines: object[]): Readable {
  return Readable.from([Buffer.from(lines.map((line) => `${JSON.stringify(line)}\r\n`).join(''))]);
}

describe('followed', () => {
  it('tells what is said, without empty lines', async () => {
    const said: string[] = [];
    await followed(stream({ stream: 'Step 1/2 : FROM debian\n' }, { stream: '\n' }, { status: 'Pulling' }), (line) =>
      said.push(line),
    );
    expect(said).toEqual(['Step 1/2 : FROM debian', 'Pulling']);
  });

  it('throws a failure that is told in the stream, with what was said before', async () => {
    const failing = stream({ stream: 'cc: error: holder.c:1' }, { error: 'The command returned 1' });
    await expect(followed(failing)).rejects.toThrow('cc: error: holder.c:1\nThe command returned 1');
  });

  it('throws when the stream breaks', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('engine gone'));
      },
    });
    await expect(followed(broken)).rejects.toThrow('engine gone');
  });
});
