import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { ExecDuplex, readOutput } from './exec-stream.js';

const UNKNOWN = 9;
const PIECE = 16 * 1024;
const PIECES = 64;

function frame(stream: number, bytes: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
}

describe('a process in a machine', () => {
  let server: Server;
  let engine: Socket;
  let socket: Socket;

  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    [engine] = (await once(server, 'connection')) as [Socket];
    engine.on('error', () => undefined); // we may leave first
  });
  afterEach(async () => {
    for (const each of [engine, socket]) each.destroy();
    server.close();
    await once(server, 'close');
  });

  it('is read to its last byte, however slowly, after it has ended', async () => {
    const stream = new ExecDuplex(socket);
    for (let piece = 0; piece < PIECES; piece += 1) engine.write(frame(1, Buffer.alloc(PIECE, piece)));
    engine.end();
    let read = 0;
    let last = -1;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      read += chunk.length;
      last = chunk.at(-1) ?? -1;
      // Whatever the other side has to say, it says before the next byte is read.
      for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
    }
    expect({ read, last }).toEqual({ read: PIECE * PIECES, last: PIECES - 1 });
  });

  it('is read when it has ended and its line is closed before anybody looks', async () => {
    const stream = new ExecDuplex(socket);
    stream.read(0); // the socket is read ahead of whoever reads the stream
    engine.end(frame(1, Buffer.from('bye')));
    await once(socket, 'close');
    const ended = once(stream, 'close');
    const chunks: string[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    await ended;
    expect(chunks).toEqual(['bye']);
  });

  it('takes no more input once it has ended, and its output is still read', async () => {
    const stream = new ExecDuplex(socket);
    stream.read(0);
    engine.end(frame(1, Buffer.from('bye')));
    await once(socket, 'close');
    await new Promise((resolve) => stream.write('too late', resolve));
    expect(String(stream.read())).toBe('bye');
    expect(stream.errored).toBeNull();
  });

  it('breaks when its line does', async () => {
    const stream = new ExecDuplex(socket);
    const ended = once(stream, 'error');
    stream.resume();
    engine.resetAndDestroy();
    await expect(ended).resolves.toMatchObject([{ code: 'ECONNRESET' }]);
  });

  it('breaks on what is no frame of the engine, and nothing else does', async () => {
    const uncaught: unknown[] = [];
    const hear = (error: unknown): void => void uncaught.push(error);
    process.on('uncaughtException', hear);
    const stream = new ExecDuplex(socket);
    const ended = once(stream, 'error');
    stream.resume();
    engine.write(frame(UNKNOWN, Buffer.from('no')));
    await expect(ended).resolves.toMatchObject([{ message: expect.stringContaining('unknown stream') as string }]);
    await once(engine, 'close');
    process.off('uncaughtException', hear);
    expect(uncaught).toEqual([]);
  });

  it('has its whole output kept up to a limit', async () => {
    engine.write(frame(1, Buffer.from('out')));
    engine.end(frame(2, Buffer.from('err')));
    await expect(readOutput(socket, { maxBytes: 4 })).resolves.toEqual({ output: 'oute', timedOut: false });
  });

  it('has its output refused where it is no frame of the engine', async () => {
    engine.write(frame(UNKNOWN, Buffer.from('no')));
    await expect(readOutput(socket, {})).rejects.toThrow('unknown stream');
    await once(engine, 'close');
  });
});
