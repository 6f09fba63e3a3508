import { Chromium, type LearnerPage } from '../support/browser.js';
import type { SessionView } from '../../src/sessions/session-view.js';
import type { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import type { Server } from '../support/server.js';

/** Title, link, clipboard, question for the cursor's place, notification; then a word that tells that all was drawn. */
const HOSTILE = [
  "'\\e]2;stolen title\\a'",
  "'\\e]8;;https://evil.example/\\aclick\\e]8;;\\a'",
  "'\\e]52;c;c3RvbGVu\\a'",
  "'\\e[6n\\e[c\\e]10;?\\a'",
  "'\\e]9;stolen\\a'",
];

export function page(site: () => { server: Server; ana: Client; session: SessionView }): void {
  describe('on its page', () => {
    let server: Server;
    let chromium: Chromium;
    let learner: LearnerPage;

    beforeAll(async () => {
      server = site().server;
      chromium = await Chromium.start();
      learner = await chromium.openAs(site().ana, `/s/${site().session.id}`);
    });

    afterAll(() => chromium[Symbol.asyncDispose](), 60_000);

    it('is announced to the learner by a quiet sign', async () => {
      await learner.sees(/root@tp/, 60_000);
      const sign = learner.page.locator('.recorded-sign');
      expect(await sign.getAttribute('title')).toContain('est enregistré');
      expect(await sign.textContent()).toContain('Vous et vos formateurs pouvez le revoir.');
    });

    it('plays what was typed, by the keyboard, with the checks that passed, and obeys no hostile output', async () => {
      await learner.type(`printf ${HOSTILE.join('')}; docker network create first; echo dra"w"n\n`);
      await learner.sees(/drawn/);
      await learner.passes(1, 30_000);
      const { page } = learner;
      const session = new URL(page.url()).pathname;
      const isRecorded = async (): Promise<boolean> => {
        const response = await page.request.get(
          `${server.address}/api/sessions/${session.slice(3)}/recordings/t1.cast`,
        );
        const text = await response.text();
        return text.includes('drawn') && text.includes('"m"');
      };
      await eventually(isRecorded, () => 'The recording has no text or no marker.', { withinMs: 30_000, everyMs: 200 });

      const others: string[] = [];
      page.on('request', (request) => others.push(request.url()));
      page.on('websocket', (socket) => others.push(socket.url()));
      page.on('popup', (popup) => others.push(popup.url()));
      await page.goto(`${server.address}${session}/recordings/t1`);
      await page.getByRole('heading', { name: 'Enregistrement du terminal t1' }).waitFor();
      const title = await page.title();
      const slider = page.getByRole('slider', { name: 'Position' });
      expect(await slider.inputValue()).toBe('0');
      expect(await learner.screen()).not.toContain('drawn');

      await page.locator('.cast-player').focus();
      await page.keyboard.press('End');
      await learner.sees(/click.*drawn/);
      await page.locator('.xterm-screen').click();
      await page.getByText('click').first().click({ force: true });
      await page.locator('.cast-player').focus();
      await page.keyboard.press('Home');
      await page.locator('.xterm-rows').filter({ hasText: 'drawn' }).waitFor({ state: 'detached' });

      await page.getByLabel('Vitesse').selectOption('8');
      await page.locator('.cast-player').focus();
      await page.keyboard.press(' ');
      await learner.sees(/drawn/);
      await page.getByRole('button', { name: 'Lire' }).waitFor(); // at its end it rests

      await page.keyboard.press('Home');
      expect(await page.locator('.timeline-marker[title="Le réseau first existe"]').count()).toBe(1);
      await page.getByRole('button', { name: 'Le réseau first existe' }).click();
      expect(Number(await slider.inputValue())).toBeGreaterThan(0);

      expect(await page.title()).toBe(title);
      expect(page.context().pages()).toHaveLength(1);
      expect(others.filter((url) => !url.startsWith(server.address) && !url.startsWith('data:'))).toEqual([]);
      expect(others.filter((url) => url.startsWith('ws'))).toEqual([]);
      expect(learner.errors).toEqual([]);
    });
  });
}
