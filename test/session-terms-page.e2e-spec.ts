import type { SessionView } from '../src/sessions/session-view.js';
import { Chromium, type LearnerPage } from './support/browser.js';
import { Client, SMALL_SCENARIOS } from './support/client.js';
import { Server } from './support/server.js';
import { changeRows } from './support/server-database.js';

import.meta.jest.setTimeout(90_000);

const MINUTE = 60_000;

describe('The page of a learner whose time runs out', () => {
  let server: Server;
  let chromium: Chromium;
  let learner: LearnerPage;
  let session: string;

  beforeAll(async () => {
    server = await Server.start({
      RADOUB_SCENARIOS: SMALL_SCENARIOS,
      RADOUB_EXTENSION_MINUTES: '20',
      RADOUB_KEEP_MINUTES: '60',
    });
    chromium = await Chromium.start();
    learner = await chromium.open(server.address);
    session = await learner.begin('Petit exercice');
    await learner.sees(/root@tp/, 60_000);
  }, 120_000);

  afterAll(async () => {
    await chromium[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  }, 60_000);

  const view = async (): Promise<SessionView> =>
    (await Client.trainer(server).call<SessionView>('GET', `/sessions/${session}`)).body;

  function putDeadline(at: number): void {
    const sql = "UPDATE sessions SET facts = json_set(facts, '$.deadline', ?) WHERE id = ?";
    changeRows(server, sql, new Date(at).toISOString(), session);
  }

  it('offers more time when little is left, as much as there is to give', async () => {
    const { page } = learner;
    putDeadline(Date.now() + 8 * MINUTE);
    await page.reload();
    await page.getByRole('button', { name: 'Prolonger de 15 min' }).click();
    await page.getByRole('timer').and(page.locator('[data-urgency="calm"]')).waitFor();
    expect((await view()).extension).toEqual({ left: 5 });
    putDeadline(Date.now() + 8 * MINUTE);
    await page.reload();
    await page.getByRole('button', { name: 'Prolonger de 5 min' }).waitFor();
  });

  it('says that the work is kept, and goes on with it', async () => {
    const { page } = learner;
    await learner.sees(/root@tp/);
    await learner.type('echo kept >mine; echo wri"t"ten; tail -f /dev/null\n');
    await learner.sees(/written/); // or the time might be over before the shell has read it
    putDeadline(Date.now());
    await page.getByRole('heading', { name: 'Le temps est écoulé.' }).waitFor();
    await page.getByText(/Votre travail est gardé jusqu’à .*\d\d:\d\d/).waitFor();
    await page.getByRole('button', { name: 'Reprendre où j’en étais' }).click();
    await learner.sees(/root@tp/, 60_000);
    await learner.type('cat m?ne\n');
    await learner.sees(/kept/);
    expect((await view()).state).toBe('open');
    expect(learner.errors).toEqual([]);
  });
});
