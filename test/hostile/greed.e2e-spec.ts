import { type Footprint, footprint, nothingRemains } from '../support/host-objects.js';
import { Sandbox } from '../support/sandbox.js';
import { Server } from '../support/server.js';
import { CAPS, limits, MIB } from './greed/limits.js';
import { neighbours } from './greed/neighbours.js';

describe('A learner who takes all they can', () => {
  let server: Server;
  let greedy: Sandbox;
  let neighbour: Sandbox;
  let hosts: Footprint[];

  beforeAll(async () => {
    server = await Server.start({
      RADOUB_MEMORY: `${CAPS.memory / MIB}m`,
      RADOUB_CPUS: '1',
      RADOUB_PIDS: String(CAPS.pids),
      RADOUB_DISK: `${CAPS.disk / MIB}m`,
    });
    [greedy, neighbour] = await Promise.all([Sandbox.open(server), Sandbox.open(server)]);
    hosts = await Promise.all([greedy, neighbour].map(footprint));
  }, 120_000);

  afterAll(async () => {
    await Promise.all([greedy.remove(), neighbour.remove()]);
    await nothingRemains(hosts);
    await server[Symbol.asyncDispose]();
  }, 60_000);

  for (const about of [limits, neighbours]) about(() => ({ server, greedy, neighbour }));
});
