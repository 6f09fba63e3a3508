import type { SessionView } from '../src/sessions/session-view.js';
import { page } from './recordings/page.js';
import { terminals } from './recordings/terminals.js';
import { type Client, SMALL_SCENARIOS } from './support/client.js';
import { Server } from './support/server.js';
import { enrol } from './support/server-database.js';

import.meta.jest.setTimeout(120_000);

describe('A recording', () => {
  let server: Server;
  let ana: Client;
  let session: SessionView;

  beforeAll(async () => {
    const settings = { RADOUB_RECORD: 'true', RADOUB_RECORD_LIMIT: '1m' };
    server = await Server.start({ ...settings, RADOUB_SCENARIOS: SMALL_SCENARIOS, RADOUB_OPEN: 'false' });
    ana = enrol(server);
    session = await ana.open();
  });

  afterAll(() => server[Symbol.asyncDispose](), 60_000);

  for (const about of [terminals, page]) about(() => ({ server, ana, session }));
});
