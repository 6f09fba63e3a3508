import type { Page } from 'playwright-core';
import { Chromium, type LearnerPage } from '../support/browser.js';
import { Client } from '../support/client.js';
import type { Server } from '../support/server.js';
import { addTrainer } from '../support/trainers.js';

const PASSWORD = 'quatre mots au hasard';

export function page(running: () => Server): void {
  describe('at their page, which', () => {
    let server: Server;
    let chromium: Chromium;
    let visitor: LearnerPage;
    let page: Page;

    beforeAll(async () => {
      server = running();
      addTrainer(server, 'Ève Dupont', PASSWORD, 'admin');
      chromium = await Chromium.start();
      visitor = await chromium.open(server.address);
      page = visitor.page;
    });

    afterAll(() => chromium[Symbol.asyncDispose]());

    it('is found from the list of exercises, and asks who is there', async () => {
      await page.getByRole('link', { name: 'Formateurs' }).click();
      await page.getByRole('heading', { name: 'Espace des formateurs' }).waitFor();
      await page.getByLabel('Nom').fill('Ève Dupont');
      await page.getByLabel('Mot de passe').fill('autre chose');
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.getByRole('alert').getByText('Le nom ou le mot de passe n’est pas le bon.').waitFor();
    });

    it('lets in by the keyboard alone, and greets', async () => {
      await page.getByLabel('Nom').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      const greeting = page.getByRole('heading', { level: 1, name: 'Bonjour Ève Dupont' });
      await greeting.and(page.locator(':focus')).waitFor(); // it gets the focus once it is there
      expect(await page.evaluate(() => document.cookie)).toBe(''); // no script reads it
    });

    it('says which exercises are left out, and why', async () => {
      const section = page.getByRole('region', { name: 'TP laissés de côté' });
      await section.getByText('half-made 1 erreur').click();
      await section.getByText('half-made/scenario.yaml:1 scenario.yaml is missing').waitFor();
    });

    it('makes a token, which it shows once', async () => {
      await page.getByText('Vous n’avez aucun jeton.').waitFor();
      await page.getByLabel('Nom').fill('tableau <b>12</b>');
      await page.getByLabel('Droit').selectOption('read');
      await page.getByLabel('Durée').selectOption('30');
      await page.getByRole('button', { name: 'Créer un jeton' }).click();
      const token = await page.locator('.fresh-token code').innerText();
      const holder = new Client(server, { token });
      expect((await holder.call('GET', '/auth/tokens')).status).toBe(200);

      await page.reload();
      await page.getByRole('row', { name: 'tableau <b>12</b>' }).getByText('lire', { exact: true }).waitFor();
      expect(await page.content()).not.toContain(token);

      await page.getByRole('button', { name: 'Révoquer tableau <b>12</b>' }).click();
      expect(await visitor.focused()).toBe('Annuler');
      await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click();
      await page.getByText('Vous n’avez aucun jeton.').waitFor();
      expect((await holder.call('GET', '/auth/tokens')).status).toBe(401);
    });

    it('shows an admin what trainers did, as text', async () => {
      await page
        .getByRole('region', { name: 'Journal des formateurs' })
        .getByRole('button', { name: 'Afficher' })
        .click();
      const rows = page.getByRole('row').filter({ hasText: 'Ève Dupont' });
      await rows
        .filter({ hasText: 'DELETE /auth/tokens/:id' })
        .getByRole('cell', { name: '204', exact: true })
        .waitFor();
      await rows.filter({ hasText: 'log-in' }).first().waitFor();
    });

    it('speaks English too', async () => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Hello Ève Dupont' }).waitFor();
      await page.getByRole('region', { name: 'Exercises left out' }).getByText('half-made 1 mistake').waitFor();
    });

    it('lets out, and asks again after a reload', async () => {
      await page.getByRole('button', { name: 'Log out' }).click();
      await page.getByRole('button', { name: 'Log in' }).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Log in' }).waitFor();
      expect(visitor.errors).toEqual([]);
    });
  });
}
