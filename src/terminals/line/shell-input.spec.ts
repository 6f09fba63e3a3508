import { Writable } from 'node:stream';
import { drawnFrame, inputFrame, resizeFrame } from '../frames.js';
import { ShellInput } from './shell-input.js';

const KIB = 1024;

/** Remembers what it was sent, and takes more only when told to. */
class Shell extends Writable {
  readonly sent: Buffer[] = [];
  private taken: (() => void) | undefined;

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.sent.push(chunk);
    this.taken = done;
  }

  takeAll(): void {
    for (let taken = this.taken; taken; taken = this.taken) {
      this.taken = undefined;
      taken();
    }
  }
}

class Page {
  readonly calls: string[] = [];
  pause = (): unknown => this.calls.push('pause');
  resume = (): unknown => this.calls.push('resume');
}

describe('what goes from a page to the shell', () => {
  let page: Page;
  let shell: Shell;
  let input: ShellInput;
  beforeEach(() => {
    page = new Page();
    shell = new Shell({ highWaterMark: 1024 * KIB });
    input = new ShellInput(page);
  });
  const sent = (): Buffer => {
    shell.takeAll();
    return Buffer.concat(shell.sent);
  };

  it('waits for the shell to listen, in order', () => {
    input.write(Buffer.from('a'));
    input.write(Buffer.from('b'));
    expect(page.calls).toEqual([]);

    input.open(shell, 0);

    expect(sent()).toEqual(Buffer.concat([inputFrame(Buffer.from('a')), inputFrame(Buffer.from('b'))]));
    expect(page.calls).toEqual(['resume']);
  });

  it('is never more input than the holder has room for', () => {
    input.open(shell, 1000);
    input.write(Buffer.alloc(100 * KIB));
    expect(sent().length).toBe(64 * KIB + 5);

    input.taken(1000 + 10 * KIB);
    expect(sent().length).toBe(74 * KIB + 2 * 5);
  });

  it('lets sizes and reports overtake input that waits', () => {
    input.open(shell, 0);
    input.write(Buffer.alloc(65 * KIB));
    input.resize(100, 30);
    input.reportDrawn(7);

    expect(sent().subarray(64 * KIB + 5)).toEqual(Buffer.concat([resizeFrame(100, 30), drawnFrame(7)]));
  });

  it('adds reports up, and keeps only the last size, while the line is full', () => {
    shell = new Shell({ highWaterMark: 1 });
    input.open(shell, 0);
    input.write(Buffer.from('x'));
    for (const cols of [80, 90, 100]) input.resize(cols, 30);
    for (const bytes of [1, 2, 3]) input.reportDrawn(bytes);
    expect(shell.sent).toEqual([inputFrame(Buffer.from('x'))]);

    shell.takeAll();
    shell.emit('drain');

    expect(sent().subarray(6)).toEqual(Buffer.concat([resizeFrame(100, 30), drawnFrame(6)]));
  });

  it('pauses a page that sends more than the shell takes, and only then', () => {
    input.open(shell, 0);
    for (let kibibytes = 0; kibibytes < 576; kibibytes += 64) input.write(Buffer.alloc(64 * KIB));
    expect(page.calls).toEqual(['resume']);
    input.write(Buffer.from('more'));
    input.write(Buffer.from('and more'));
    expect(page.calls).toEqual(['resume', 'pause']);

    input.taken(64 * KIB);

    expect(page.calls).toEqual(['resume', 'pause', 'resume']);
  });
});
