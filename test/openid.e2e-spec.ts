import { logIns } from './openid/log-ins.js';
import { page } from './openid/page.js';
import type { School } from './support/openid/school.js';
import { startWithSchool } from './support/openid/school-server.js';
import type { Server } from './support/server.js';

import.meta.jest.setTimeout(60_000);

describe('A school with a log-in of its own', () => {
  let server: Server;
  let school: School;

  beforeAll(async () => {
    ({ server, school } = await startWithSchool());
  }, 120_000);

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await school[Symbol.asyncDispose]();
  });

  for (const about of [logIns, page]) about(() => ({ server, school }));
});
