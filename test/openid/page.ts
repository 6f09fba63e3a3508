import type { Page } from 'playwright-core';
import { Chromium, type LearnerPage } from '../support/browser.js';
import type { School } from '../support/openid/school.js';
import type { Server } from '../support/server.js';

export function page(site: () => { server: Server; school: School }): void {
  describe('has a way to the trainer’s page, which', () => {
    let server: Server;
    let school: School;
    let chromium: Chromium;
    let visitor: LearnerPage;
    let page: Page;

    beforeAll(async () => {
      ({ server, school } = site());
      school.people.set('ines', { name: 'Inès Petit', groups: ['teachers'] });
      school.people.set('zoe', { name: 'Zoé', groups: ['students'] });
      chromium = await Chromium.start();
      visitor = await chromium.open(`${server.address}/trainer`);
      page = visitor.page;
    }, 120_000);

    afterAll(async () => {
      await chromium[Symbol.asyncDispose]();
    }, 60_000);

    async function logInAtSchool(from: Page, person: string): Promise<void> {
      await from.getByPlaceholder('Enter any login').fill(person);
      await from.getByPlaceholder('and password').fill('anything');
      await from.getByRole('button', { name: 'Sign-in' }).click();
      await from.getByRole('button', { name: 'Continue' }).click();
    }

    it('leads there and back, and greets', async () => {
      await page.getByRole('link', { name: 'Se connecter avec Lycée Vaucanson' }).click();
      await logInAtSchool(page, 'ines');
      await page.getByRole('heading', { name: 'Bonjour Inès Petit' }).waitFor();
      expect(page.url()).toBe(`${server.address}/trainer`);
      expect(await page.evaluate(() => document.cookie)).toBe(''); // no script reads any
    });

    it('lets out', async () => {
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('link', { name: 'Se connecter avec Lycée Vaucanson' }).waitFor();
      await page.reload();
      await page.getByLabel('Mot de passe').waitFor();
    });

    it('says in a sentence why somebody does not come in, and once', async () => {
      const other = await chromium.open(`${server.address}/trainer`, 'en-GB');
      await other.page.getByRole('link', { name: 'Log in with Lycée Vaucanson' }).click();
      await logInAtSchool(other.page, 'zoe');
      const sentence = other.page.getByRole('alert').getByText('Your account has no access here.');
      await sentence.waitFor();
      await other.page.waitForURL(`${server.address}/trainer`); // which it becomes once the sentence is there
      await other.page.getByRole('button', { name: 'Français' }).click();
      await other.page.getByRole('alert').getByText('Votre compte n’a pas accès à cet espace.').waitFor();
      await other.page.reload();
      await other.page.getByRole('link', { name: 'Lycée Vaucanson' }).waitFor();
      expect(await other.page.getByRole('alert').count()).toBe(0);
      expect(other.errors).toEqual([]);
    });

    it('shows nothing that somebody else wrote into its address', async () => {
      await page.goto(`${server.address}/trainer?refused=${encodeURIComponent('<b>Call this number</b>')}`);
      await page.getByRole('link', { name: 'Lycée Vaucanson' }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.content()).not.toContain('Call this number');
      expect(visitor.errors).toEqual([]);
    });
  });
}
