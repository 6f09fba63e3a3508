import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import {
  type AddressInfo,
  connect,
  createServer as createRawServer,
  type Server as RawServer,
  type Socket,
} from 'node:net';
import { httpGetOver } from './http-probe.js';
import type { HttpReply } from './container-engine.js';

describe('an HTTP GET over a stream', () => {
  let server: Server | RawServer;
  afterEach(async () => {
    server.close();
    await once(server, 'close');
  });

  async function get(path = '/', timeoutMs = 2_000): Promise<HttpReply | undefined> {
    if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    return httpGetOver(connect(port, '127.0.0.1'), { port, path }, timeoutMs);
  }

  /** A server that says this to whoever asks, and hangs up if `isOver`. */
  function saying(text: string, isOver: boolean): RawServer {
    return createRawServer((socket: Socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write(text);
        if (isOver) socket.end();
      });
    });
  }

  it('gives status, headers and body, and follows no redirect', async () => {
    server = createServer((request, response) => {
      response.writeHead(301, { Location: 'http://elsewhere/', 'Set-Cookie': ['a=1', 'b=2'] });
      response.end(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.host?.split(':')[0] ?? ''}`);
    });
    expect(await get('/a?b=c')).toMatchObject({
      status: 301,
      headers: { location: 'http://elsewhere/', 'set-cookie': 'a=1, b=2' },
      body: 'GET /a?b=c 127.0.0.1',
    });
  });

  it('reads the beginning of a body without end', async () => {
    server = saying(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(300_000)}`, false);
    expect((await get())?.body).toHaveLength(64 * 1024);
  });

  it.each([
    ['says nothing', saying('', false)],
    ['hangs up', saying('', true)],
    ['speaks something else', saying('SSH-2.0-OpenSSH\r\n', true)],
    ['never ends its headers', saying(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(10_000)}`, false)],
    ['promises more than it sends', saying('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', false)],
  ])('has no answer of a server that %s', async (_, silent) => {
    server = silent;
    expect(await get('/', 300)).toBeUndefined();
  });
});
