import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Server } from '../../test/support/server.js';

/** For a server that is to be inspected; on a port of its own. */
export const INSPECTABLE = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

/** Lets the server throw away what it no longer needs, so that its memory is what it holds. */
export async function collectGarbage(server: Server): Promise<void> {
  const [, url] = /Debugger listening on (ws:\S+)/.exec(server.log) ?? [];
  if (url === undefined) throw new Error('The server cannot be inspected.');
  const socket = new WebSocket(url);
  await once(socket, 'open');
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
  await once(socket, 'message');
  socket.close();
  await once(socket, 'close');
}
