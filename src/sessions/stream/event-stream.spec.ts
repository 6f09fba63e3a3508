import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Response } from 'express';
import { EventStream } from './event-stream.js';

describe('a stream of events', () => {
  it('passes over what is sent after its end', async () => {
    const errors: unknown[] = [];
    const server = createServer((_, response: ServerResponse) => {
      response.on('error', (error) => errors.push(error));
      const stream = new EventStream(response as Response);
      stream.send({ type: 'notice' });
      stream[Symbol.dispose]();
      stream.send({ type: 'session' });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const call = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false });
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    expect(await text(answer)).toBe('event: notice\ndata: {}\n\n');
    server.close();
    await once(server, 'close');
    expect(errors).toEqual([]);
  });
});
