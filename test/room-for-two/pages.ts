import type { Page } from 'playwright-core';
import { Chromium, type LearnerPage } from '../support/browser.js';
import { ClassDesk } from '../support/class-desk.js';
import { scan } from '../support/qr.js';
import type { Server } from '../support/server.js';
import { addTrainer, employ } from '../support/trainers.js';

const PASSWORD = 'quatre mots au hasard';

/** A machine busy with other tests boots in several times the second that it needs alone. */
const BOOT_MS = 60_000;

export function pages(running: () => Server): void {
  describe('the pages of a class', () => {
    let server: Server;
    let chromium: Chromium;
    let desk: LearnerPage;
    let trainer: Page;
    let ana: LearnerPage;
    let code: string;
    let personalCode: string;
    let session: string;

    beforeAll(async () => {
      server = running();
      addTrainer(server, 'Ève Martin', PASSWORD);
      chromium = await Chromium.start();
      desk = await chromium.open(`${server.address}/trainer`);
      trainer = desk.page;
    }, 120_000);

    afterAll(() => chromium[Symbol.asyncDispose](), 60_000);

    it('say at each field of the form what the server refuses', async () => {
      await trainer.getByLabel('Nom').fill('Ève Martin');
      await trainer.getByLabel('Mot de passe').fill(PASSWORD);
      await trainer.getByRole('button', { name: 'Se connecter' }).click();
      await trainer.getByRole('button', { name: 'Nouvelle classe' }).click();
      await trainer.getByText('Plus de réglages').click();
      await trainer.getByLabel('Mémoire d’une machine').fill('900g');
      await trainer.getByLabel('Fin (facultatif)').fill('2020-01-01T08:00');
      await trainer.getByRole('button', { name: 'Créer la classe' }).click();
      const field = (label: string) => trainer.locator('.field').filter({ hasText: label }).getByRole('alert');
      await field('Nom de la classe').getByText('Un nom d’une ligne').waitFor();
      await trainer.getByRole('group', { name: 'TP, dans l’ordre du cours' }).getByRole('alert').waitFor();

      await trainer.getByLabel('Nom de la classe').fill('CDA <b>2026</b>');
      await trainer.getByRole('checkbox', { name: 'Petit exercice' }).check();
      await trainer.getByLabel('Stagiaires attendus').fill('2');
      await trainer.getByRole('button', { name: 'Créer la classe' }).click();
      await field('Mémoire d’une machine').getByText('Au plus 512m.').waitFor();
      await trainer.getByLabel('Mémoire d’une machine').fill('');
      await trainer.getByRole('button', { name: 'Créer la classe' }).click();
      await field('Fin (facultatif)').getByText('La fin vient après le début').waitFor();
    });

    it('let a trainer make a class, and give its code', async () => {
      await trainer.getByLabel('Fin (facultatif)').fill('');
      await trainer.getByRole('button', { name: 'Créer la classe' }).click();
      const row = trainer.getByRole('listitem', { name: 'CDA <b>2026</b>' });
      await row.getByText('0 sur 2 inscrits').waitFor();
      code = await row.locator('code').innerText();
      expect(await row.getByRole('link', { name: 'Tableau' }).getAttribute('href')).toMatch(
        /^\/trainer\/classes\/[^/]+$/,
      );
    });

    it('get machines ready for those who are expected', async () => {
      const row = trainer.getByRole('listitem', { name: 'CDA <b>2026</b>' });
      await row.getByRole('button', { name: 'Préparer les bacs' }).click();
      await row.getByText(/^[0-2] bacs prêts sur 2$/).waitFor();
      await row.getByText('2 bacs prêts sur 2').waitFor({ timeout: BOOT_MS });
    });

    it('show it on the projector, with the link as a QR code that a camera reads', async () => {
      await trainer.getByRole('link', { name: 'Projeter le code' }).click();
      await trainer.getByText(code, { exact: true }).waitFor();
      await trainer.getByText(`${new URL(server.address).host}/join`).waitFor();
      expect(await scan(trainer.locator('.qr-code'))).toBe(`${server.address}/join/${code}`);
    });

    it('tell a stranger in one sentence that a code is wrong', async () => {
      ana = await chromium.open(server.address);
      await ana.page.getByLabel('Code de la classe').fill('quai quai 99');
      await ana.page.getByLabel('Votre nom').fill('Ana');
      await ana.page.getByRole('button', { name: 'Rejoindre la classe' }).click();
      await ana.page.getByRole('alert').getByText('Aucune classe n’a ce code.').waitFor();
    });

    it('let a learner in by a code typed anyhow, and show a personal code once', async () => {
      await ana.page.getByLabel('Code de la classe').fill(` ${code.toLowerCase().replaceAll('-', '  ')} `);
      await ana.page.getByRole('button', { name: 'Rejoindre la classe' }).click();
      await ana.page.getByRole('heading', { name: 'Bienvenue, Ana' }).waitFor();
      personalCode = await ana.page.locator('.personal-code code').innerText();
      await ana.page.getByText('Notez ce code : il vous ramène ici depuis un autre ordinateur.').waitFor();
      await ana.page.getByRole('button', { name: 'voir les TP' }).click();
      await ana.page.getByRole('region', { name: 'Votre classe' }).getByText('CDA <b>2026</b>').waitFor();
      await ana.page.locator('.scenario h2').first().waitFor(); // they are asked for after the class
      expect(await ana.page.locator('.scenario h2').allInnerTexts()).toEqual(['Petit exercice']);
      expect(await ana.page.content()).not.toContain(personalCode);
      await trainer.getByText('1 inscrit', { exact: true }).waitFor();
    });

    it('lead on to the exercise and a prompt', async () => {
      session = await ana.begin('Commencer Petit exercice');
      await ana.sees(/root@tp/, BOOT_MS);
    }, 90_000);

    it('bring a learner back to the same session from another computer', async () => {
      const elsewhere = await chromium.open(`${server.address}/join/${code}`);
      const { page } = elsewhere;
      await page.getByRole('heading', { name: 'Rejoindre CDA <b>2026</b>' }).waitFor();
      await page.getByRole('button', { name: 'J’ai un code personnel' }).click();
      await page.getByLabel('Code personnel').fill(personalCode.toLowerCase().replaceAll('-', ''));
      await page.getByRole('button', { name: 'Revenir' }).click();
      await page.getByRole('link', { name: 'Reprendre Petit exercice' }).click();
      await page.waitForURL(`**/s/${session}`);
      await elsewhere.sees(/root@tp/);
      expect(elsewhere.errors).toEqual([]);
    });

    it('make a new personal code for whoever has lost theirs', async () => {
      await ana.page.goto(server.address);
      await ana.page.getByRole('button', { name: 'Mon code personnel' }).click();
      await ana.page.getByRole('button', { name: 'Recevoir un nouveau code' }).click();
      const renewed = await ana.page.locator('.personal-code code').innerText();
      expect(renewed).not.toBe(personalCode);
      await ana.page.keyboard.press('Escape');
    });

    it('keep learners of a planned class waiting, and open by themselves', async () => {
      const office = new ClassDesk(server, employ(server));
      const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
      const planned = await office.make({ name: 'Mardi', startsAt: inMinutes(120) });
      const early = await chromium.open(`${server.address}${planned.joinPath ?? ''}`);
      const { page } = early;
      await page.getByLabel('Votre nom').fill('Zoé');
      await page.getByRole('button', { name: 'Rejoindre la classe' }).click();
      await page.getByRole('button', { name: 'voir les TP' }).click();
      await page.getByRole('status').getByText('Ouverture').waitFor();
      await page.getByRole('heading', { name: 'Petit exercice' }).waitFor();
      expect(await page.getByRole('button', { name: 'Commencer' }).count()).toBe(0);

      await office.trainer.call('PATCH', `/classes/${planned.id}`, { startsAt: inMinutes(30) });
      // As coming back to the tab does: the page looks at once.
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
      // If that look was one too early, the next is half a minute later.
      await page.getByRole('button', { name: 'Commencer Petit exercice' }).waitFor({ timeout: 80_000 });
      expect(early.errors).toEqual([]);
      // Its start is near: machines would be made ahead for it, also while all are taken away in the end.
      await office.trainer.call('POST', `/classes/${planned.id}/close`);
    });

    it('say what closing does before it is done, and to learners that it is over', async () => {
      await trainer.getByRole('link', { name: 'Retour aux classes' }).click();
      await trainer.getByRole('button', { name: 'Terminer la classe' }).click();
      await trainer.getByRole('dialog').getByText('leurs machines sont effacées').waitFor();
      expect(await desk.focused()).toBe('Annuler');
      await trainer.getByRole('dialog').getByRole('button', { name: 'Terminer la classe' }).click();
      await trainer.getByRole('region', { name: 'Terminées' }).getByText('CDA <b>2026</b>').waitFor();
      await ana.page.reload();
      await ana.page.getByText('Cette classe est terminée.').waitFor();
      expect(await ana.page.getByRole('button', { name: 'Petit exercice' }).count()).toBe(0);
      const { page: late } = await chromium.open(`${server.address}/join/${code}`);
      await late.getByRole('alert').getByText('on ne peut plus la rejoindre').waitFor();
      expect([...ana.errors, ...desk.errors]).toEqual([]);
    });
  });
}
