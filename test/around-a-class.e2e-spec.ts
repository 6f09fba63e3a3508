import type { ClassView } from '../src/classes/class-view.js';
import type { SessionView } from '../src/sessions/session-view.js';
import { audit } from './around-a-class/audit.js';
import { joining } from './around-a-class/joining.js';
import { terminals } from './around-a-class/terminals.js';
import { webhooks } from './around-a-class/webhooks.js';
import { ClassDesk } from './support/class-desk.js';
import { type Client, SMALL_SCENARIOS } from './support/client.js';
import { Server } from './support/server.js';
import { employ } from './support/trainers.js';

import.meta.jest.setTimeout(120_000);

describe('Around a class', () => {
  let server: Server;
  let desk: ClassDesk;
  let classroom: ClassView;
  let owner: Client;
  let session: SessionView;

  beforeAll(async () => {
    server = await Server.start({
      RADOUB_OPEN: 'false',
      RADOUB_SCENARIOS: SMALL_SCENARIOS,
      RADOUB_PROXIES: '192.0.2.0/28',
      RADOUB_WEBHOOK_PRIVATE: 'true',
    });
    desk = new ClassDesk(server, employ(server, { scope: 'account' }));
    classroom = await desk.make();
    owner = (await desk.join(classroom, 'Ana')).browser;
    session = await owner.open();
  });

  afterAll(() => server[Symbol.asyncDispose](), 60_000);

  // The last takes Ana out of the class.
  for (const about of [joining, audit, webhooks, terminals]) about(() => ({ server, desk, classroom, owner, session }));
});
