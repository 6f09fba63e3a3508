import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { send } from './send.js';

const NEVER = new AbortController().signal;

describe('a receiver whose name leads to this machine', () => {
  let server: Server;
  let connections = 0;

  beforeEach(async () => {
    server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    server.listen(0, 'localhost');
    await once(server, 'listening');
  });

  afterEach(() => {
    server.close();
  });

  async function failure(allowPrivate: boolean): Promise<unknown> {
    const url = `https://localhost:${(server.address() as AddressInfo).port}/`;
    const sent = send({ url, secret: 's', body: '{}' }, { allowPrivate }, NEVER);
    return sent.then(
      () => 'sent',
      (error: unknown) => (error as Error).message,
    );
  }

  it('is not even connected to, unless the operator says so', async () => {
    expect(await failure(false)).toBe('its address is not one that may be reached');
    expect(connections).toBe(0);
    expect(await failure(true)).toBe('the connection was cut');
    expect(connections).toBe(1);
  });
});
