import type { SessionView } from '../src/sessions/session-view.js';
import { help } from './assistance/help.js';
import { page } from './assistance/page.js';
import { Client, SMALL_SCENARIOS } from './support/client.js';
import { Server } from './support/server.js';
import { changeRows } from './support/server-database.js';

import.meta.jest.setTimeout(60_000);

describe('A learner who is helped', () => {
  let server: Server;
  let learner: Client;
  let session: SessionView;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: SMALL_SCENARIOS });
    changeRows(server, "UPDATE trainers SET name = 'Claire'");
    learner = new Client(server);
    session = await learner.open();
  }, 120_000);

  afterAll(() => server[Symbol.asyncDispose](), 60_000);

  page(() => ({ server, learner, session }));
  help(() => ({ server, learner, session })); // last, for it writes more than a page reads
});
