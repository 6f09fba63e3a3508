import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { CastFile } from '../cast/cast-file.js';
import { CastWriter } from './cast-writer.js';
import { TerminalRecorder } from './terminal-recorder.js';

const EMPTY = Buffer.alloc(0);

/** Speaks as `shell-holder` does, to any number of viewers. */
class Shell {
  joined: (number | null)[] = [];
  private written = EMPTY;
  private readonly lines = new Set<Duplex>();

  constructor(private pid = 1) {}

  join(since: number | null): Duplex {
    this.joined.push(since);
    const line = new Duplex({ read: () => undefined });
    const from = since === null || since > this.written.length ? 0 : since;
    const welcome = Buffer.alloc(20);
    welcome.writeBigUInt64BE(BigInt(from), 0);
    welcome.writeUInt32BE(this.pid, 16);
    line.push(frame('W', welcome));
    if (from < this.written.length) line.push(frame('O', this.written.subarray(from)));
    this.lines.add(line);
    line.once('close', () => this.lines.delete(line));
    return line;
  }

  print(output: string | Buffer): void {
    const bytes = Buffer.from(output as string);
    this.written = Buffer.concat([this.written, bytes]);
    for (const line of this.lines) line.push(frame('O', bytes));
  }

  exit(): void {
    for (const line of this.lines) line.push(frame('X', Buffer.alloc(4)));
    this.lines.clear();
    this.written = EMPTY;
    this.pid += 1;
  }
}

function frame(type: string, payload: Buffer): Buffer {
  const header = Buffer.alloc(5);
  header.write(type, 'latin1');
  header.writeUInt32BE(payload.length, 1);
  return Buffer.concat([header, payload]);
}

import.meta.jest.setTimeout(20_000);

describe('the recorder of a terminal', () => {
  let folder: string;
  const failures: unknown[] = [];
  let shell: Shell;
  let recorder: TerminalRecorder;
  const path = (): string => join(folder, 's1', 't1.cast');

  async function begin(bytes = 100_000): Promise<void> {
    const file = await CastFile.open(path(), { size: { cols: 80, rows: 24 }, title: 'small t1' });
    const fail = (error: unknown): void => {
      failures.push(error);
    };
    const writer = new CastWriter(file, { bytes, notice: 'full' }, fail);
    const line = (since: number | null): Promise<{ machine: string; stream: Duplex }> =>
      Promise.resolve({ machine: 'aaaa', stream: shell.join(since) });
    recorder = new TerminalRecorder(writer, line, fail);
    recorder.attend();
  }

  async function events(code: string): Promise<string[]> {
    const [, ...lines] = (await readFile(path(), 'utf8')).trimEnd().split('\n');
    const all = lines.map((line) => JSON.parse(line) as [number, string, string]);
    return all.filter((event) => event[1] === code).map(([, , data]) => data);
  }
  const output = async (): Promise<string> => (await events('o')).join('');

  /** Waits until the recording holds this output. */
  async function records(wanted: string): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (Date.now() < deadline) {
      const found = await output().catch(() => ''); // before there is a file
      if (found === wanted) return;
      await delay(10);
    }
    expect(await output()).toBe(wanted);
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'radoub-recorder-'));
    shell = new Shell();
  });
  afterEach(async () => {
    await recorder.close();
    await rm(folder, { recursive: true });
    expect(failures).toEqual([]);
  });

  it('writes each byte once while pages come and go, and characters whole', async () => {
    const text = Buffer.from('a 🐳 b');
    shell.print(text.subarray(0, 4));
    await begin();
    await records('a ');
    recorder.rest();
    shell.print(text.subarray(4));
    recorder.attend();
    await records('a 🐳 b');
    shell.print(' é');
    await records('a 🐳 b é');
    expect((await events('p')).at(-1)).toBe('aaaa/1 11');
  });

  it('goes on after a crash from what is in the file', async () => {
    shell.print('first ');
    await begin();
    await records('first ');
    await recorder.close();
    const { length } = await readFile(path());
    await truncate(path(), length - 3);
    shell.print('second');

    await begin();
    await records('first second');
    await recorder.close();
    await begin();
    shell.print(', third');
    await records('first second, third');
    expect(shell.joined).toEqual([null, null, 12]);
  });

  it('takes a new shell from its beginning, also when that has come further than the old one', async () => {
    shell.print('old');
    await begin();
    await records('old');
    recorder.rest();
    shell.exit();
    shell.print('a longer one');
    recorder.attend();
    await records('old\x1bca longer one');
    expect(shell.joined).toEqual([null, 3, null]);
  });

  it('waits for the next page when the shell has ended', async () => {
    await begin();
    shell.print('bye');
    await records('bye');
    shell.exit();
    shell.print('again');
    await delay(200); // as long as it would take to join again
    expect(shell.joined).toHaveLength(1);
    recorder.attend();
    await records('bye\x1bcagain');
  });

  it('ends where it is full, once, and says so', async () => {
    shell.print('x'.repeat(600));
    await begin(1000);
    await records('x'.repeat(600));
    shell.print('y'.repeat(600));
    recorder.mark('passed', true);
    while ((await events('m')).length === 0) await delay(10);
    await recorder.close();
    expect(await events('m')).toEqual(['full']);

    await begin(1000);
    recorder.mark('passed', true);
    await recorder.close();
    expect(await events('m')).toEqual(['full']);
    expect(await output()).toBe('x'.repeat(600));
  });

  it('has the last of the sizes between two outputs, and a marker of a name once if asked to', async () => {
    await begin();
    recorder.resize({ cols: 80, rows: 24 });
    recorder.resize({ cols: 90, rows: 24 });
    recorder.resize({ cols: 100, rows: 30 });
    recorder.mark('passed', false);
    recorder.mark('passed', true);
    await recorder.close();
    expect(await events('r')).toEqual(['100x30']);
    expect(await events('m')).toEqual(['passed']);
  });
});
