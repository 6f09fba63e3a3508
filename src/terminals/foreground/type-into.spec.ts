import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { inputFrame } from '../frames.js';
import { ShellLostError, typeInto } from './type-into.js';

/** The far end of a connection to `shell-holder`. */
class Holder extends Duplex {
  readonly received: Buffer[] = [];

  override _read(): void {
    // What is read is what `say` pushes.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.received.push(chunk);
    this.emit('received');
    done();
  }

  say(type: string, payload: Buffer): void {
    const header = Buffer.alloc(5);
    header.write(type, 'latin1');
    header.writeUInt32BE(payload.length, 1);
    this.push(Buffer.concat([header, payload]));
  }
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
};

describe('typing into a shell', () => {
  const never = new AbortController().signal;
  const text = Buffer.from('ls\r');
  let holder: Holder;
  beforeEach(() => {
    holder = new Holder();
    holder.say('W', Buffer.concat([number(0), number(7), Buffer.alloc(4)]));
  });

  it('waits for the prompt, types once, and is done when the shell has taken everything', async () => {
    const typing = typeInto(holder, text, never);
    expect(holder.received).toEqual([]);
    holder.say('O', Buffer.from('root@tp:~# '));
    await once(holder, 'received');
    holder.say('O', Buffer.from('l'));
    holder.say('T', number(8));
    holder.say('T', number(10));
    await typing;

    expect(holder.received).toEqual([inputFrame(text)]);
    expect(holder.destroyed).toBe(true);
  });

  it('fails when the shell ends, the machine goes, or nobody wants to wait any longer', async () => {
    holder.say('X', Buffer.alloc(4));
    await expect(typeInto(holder, text, never)).rejects.toThrow(ShellLostError);

    const gone = new Holder();
    gone.push(null);
    await expect(typeInto(gone, text, never)).rejects.toThrow(ShellLostError);

    await expect(typeInto(new Holder(), text, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    const patience = new AbortController();
    const typing = typeInto(new Holder(), text, patience.signal);
    patience.abort(new Error('stopped'));
    await expect(typing).rejects.toThrow('stopped');
  });
});
