import { events } from './board/events.js';
import { page } from './board/page.js';
import { SMALL_SCENARIOS } from './support/client.js';
import { Server } from './support/server.js';

import.meta.jest.setTimeout(120_000);

describe('The board of a class', () => {
  let server: Server;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: SMALL_SCENARIOS, RADOUB_OPEN: 'false' });
  });

  afterAll(() => server[Symbol.asyncDispose](), 60_000);

  for (const about of [events, page]) about(() => server);
});
