import { type Footprint, footprint, nothingRemains } from '../support/host-objects.js';
import { Sandbox } from '../support/sandbox.js';
import { Server } from '../support/server.js';
import { dockerSocket } from './sockets/docker-socket.js';
import { type Site, Trap } from './sockets/replaced-socket.js';
import { terminalSocket } from './sockets/terminal-socket.js';

describe('A learner who replaces the socket', () => {
  let site: Site;
  let hosts: Footprint[];
  const trap = new Trap();

  beforeAll(async () => {
    await trap.set();
    const server = await Server.start({ RADOUB_DISK: '400m' });
    const [sandbox, neighbour] = await Promise.all([Sandbox.open(server), Sandbox.open(server)]);
    hosts = await Promise.all([sandbox, neighbour].map(footprint));
    site = { server, sandbox, neighbour, trap };
  }, 120_000);

  afterAll(async () => {
    trap[Symbol.dispose]();
    await Promise.all([site.sandbox.remove(), site.neighbour.remove()]);
    await nothingRemains(hosts);
    await site.server[Symbol.asyncDispose]();
  }, 60_000);

  terminalSocket(() => site);
  dockerSocket(() => site); // last, for it ends their Docker
});
