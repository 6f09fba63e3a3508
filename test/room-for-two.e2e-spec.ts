import { pages } from './room-for-two/pages.js';
import { readiness } from './room-for-two/readiness.js';
import { SMALL_SCENARIOS } from './support/client.js';
import { Server } from './support/server.js';

import.meta.jest.setTimeout(180_000);

describe('On a server with room for two', () => {
  let server: Server;

  beforeAll(async () => {
    const environment = { RADOUB_OPEN: 'false', RADOUB_MAX_SANDBOXES: '2', RADOUB_SCENARIOS: SMALL_SCENARIOS };
    server = await Server.start(environment);
  });

  afterAll(() => server[Symbol.asyncDispose](), 60_000);

  for (const about of [readiness, pages]) about(() => server);
});
