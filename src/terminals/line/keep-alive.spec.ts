import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';
import { keepAlive } from './keep-alive.js';

const EVERY_MS = 30;

describe('keepAlive', () => {
  let server: WebSocketServer;

  beforeEach(async () => {
    server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    server.on('connection', (socket) => {
      keepAlive(socket, EVERY_MS);
    });
    await once(server, 'listening');
  });

  afterEach(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });

  function connect(autoPong: boolean): WebSocket {
    return new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, { autoPong });
  }

  it('ends a websocket whose other side is silent', async () => {
    const [code] = (await once(connect(false), 'close')) as [number];
    expect(code).toBe(1006);
  });

  it('leaves one that answers', async () => {
    const socket = connect(true);
    await once(socket, 'open');
    await delay(EVERY_MS * 6);
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });
});
