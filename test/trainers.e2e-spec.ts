import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMALL_SCENARIOS } from './support/client.js';
import { Server } from './support/server.js';
import { accounts } from './trainers/accounts.js';
import { page } from './trainers/page.js';
import { rubbish } from './trainers/rubbish.js';

import.meta.jest.setTimeout(120_000);

describe('Trainers', () => {
  let server: Server;
  let scenarios: string;

  beforeAll(async () => {
    scenarios = await mkdtemp(join(tmpdir(), 'radoub-scenarios-'));
    await cp(join(SMALL_SCENARIOS, 'small'), join(scenarios, 'small'), { recursive: true });
    await mkdir(join(scenarios, 'half-made'));
    server = await Server.start({ RADOUB_OPEN: 'false', RADOUB_SCENARIOS: scenarios });
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(scenarios, { recursive: true });
  });

  for (const about of [accounts, rubbish, page]) about(() => server);
});
