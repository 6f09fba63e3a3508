import { setTimeout as delay } from 'node:timers/promises';
import type { HelpView, SessionView } from '../../src/sessions/session-view.js';
import { Chromium, type LearnerPage } from '../support/browser.js';
import { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import type { Server } from '../support/server.js';
import { Page } from '../terminal/page.js';

export function page(site: () => { server: Server; learner: Client; session: SessionView }): void {
  describe('has a page that', () => {
    let server: Server;
    let chromium: Chromium;
    let learner: LearnerPage;
    let trainer: Client;
    let session: string;

    beforeAll(async () => {
      const { learner: client, ...rest } = site();
      [server, session] = [rest.server, rest.session.id];
      trainer = Client.trainer(server);
      chromium = await Chromium.start();
      learner = await chromium.openAs(client, `/s/${session}`);
      await learner.sees(/root@tp/);
    }, 120_000);

    afterAll(() => chromium[Symbol.asyncDispose](), 60_000);

    const help = async (): Promise<HelpView> => (await trainer.call<HelpView>('GET', `/sessions/${session}/help`)).body;
    const region = (): ReturnType<LearnerPage['page']['getByRole']> =>
      learner.page.getByRole('region', { name: 'Échanges avec le formateur' });
    const press = (name: string): Promise<void> => learner.page.getByRole('button', { name, exact: true }).click();

    it('has a button that raises a hand, and lowers it', async () => {
      await press('Demander de l’aide');
      await learner.page.getByRole('button', { name: 'Aide demandée', pressed: true }).waitFor();
      expect((await help()).hand).not.toBeNull();
      await press('Aide demandée');
      await learner.page.getByRole('button', { name: 'Demander de l’aide', pressed: false }).waitFor();
      expect((await help()).hand).toBeNull();
    });

    it('shows what the trainer wrote as plain text until it is read, also after a reload', async () => {
      await trainer.call('POST', `/sessions/${session}/messages`, {
        text: 'Regardez <img src=x onerror=alert(1)> bien.',
      });
      await region().getByText('Regardez <img src=x onerror=alert(1)> bien.').waitFor();
      await learner.page.reload();
      await region().getByText('Claire vous écrit').waitFor();
      await press('Lu');
      await region().getByText('Claire vous écrit').waitFor({ state: 'detached' });
      await learner.page.reload();
      await learner.sees(/root@tp/);
      expect(await region().innerText()).toBe('');
    });

    it('says who watches, asks before the trainer types, and ends it with one click', async () => {
      const options = { hello: { client: 'b'.repeat(32) } };
      const watching = await trainer.terminal(session, 't1', options);
      await region().getByText('Claire regarde votre terminal.').waitFor();
      await Promise.all([learner.page.waitForResponse(/\/verify/), press('Vérifier maintenant')]);
      await delay(500); // nothing that comes after the answer takes it away
      expect(await region().innerText()).toContain('Claire regarde votre terminal.');
      await trainer.call('POST', `/sessions/${session}/typing`);
      await region().getByText('Claire demande à taper dans votre terminal.').waitFor();
      await press('Accepter');
      await region().getByText('Claire peut taper dans votre terminal.').waitFor();

      const { body } = await trainer.call<{ url: string }>('POST', `/sessions/${session}/terminals`, {
        terminal: 't1',
        assist: true,
      });
      const url = server.address.replace('http', 'ws') + body.url;
      const typing = await Page.open(url, { headers: trainer.headers, hello: { client: 'c'.repeat(32) } });
      typing.type('echo from the trai"n"er\n');
      await learner.sees(/from the trainer/);
      if (process.env['RADOUB_PICTURE'] !== undefined) await learner.page.screenshot({ path: 'docs/assistance.png' });
      await press('Arrêter');
      expect(await typing.closed).toMatchObject({ reason: 'assistance-ended' });
      watching.vanish();
      await eventually(
        async () => (await region().innerText()) === '',
        () => 'The page still speaks of the trainer.',
      );
      expect(learner.errors).toEqual([]);
    });
  });
}
