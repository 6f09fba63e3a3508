import type { ClassView } from '../../src/classes/class-view.js';
import type { HelpView, SessionView } from '../../src/sessions/session-view.js';
import { Chromium, type LearnerPage } from '../support/browser.js';
import { ClassDesk } from '../support/class-desk.js';
import type { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import type { Server } from '../support/server.js';
import { changeRows } from '../support/server-database.js';
import { employ } from '../support/trainers.js';
import type { Page } from '../terminal/page.js';

/** A name that would be an element, if names were not text. */
const MARKUP = '<b>Ben</b>';

/** What makes a terminal answer: who it is, where its cursor is, its modes, settings, colours and size, focus and mouse. */
const QUESTIONS = [
  '\\e[c\\e[>c\\e[5n\\e[6n\\e[?6n\\e[?2004$p\\e[18t\\e[>q',
  '\\eP$qm\\e\\\\',
  '\\e]4;1;?\\a\\e]10;?\\a\\e]11;?\\a\\e]12;?\\a',
  '\\e[?1004h\\e[?1003h\\e[?1006h',
].join('');

/** Around a paste, where the learner's program asks for them. */
const PASTE_MARKS = /\x1b\[20[01]~/g; // eslint-disable-line no-control-regex -- these are control sequences

export function page(running: () => Server): void {
  describe('on its page', () => {
    let server: Server;
    let chromium: Chromium;
    let trainer: LearnerPage;
    let classroom: ClassView;
    let ana: Client;
    let session: SessionView;
    /** All that the trainer's page sent to terminals. */
    const sent: Buffer[] = [];

    beforeAll(async () => {
      server = running();
      const account = employ(server, { scope: 'account' });
      const desk = new ClassDesk(server, account);
      classroom = await desk.make({ recording: true });
      ana = (await desk.join(classroom, 'Ana')).browser;
      await desk.join(classroom, 'Ben');
      // No such name is let in; the page must not rely on that.
      changeRows(server, "UPDATE class_learners SET name = ? WHERE name = 'Ben'", MARKUP);
      session = await ana.open();
      chromium = await Chromium.start();
      trainer = await chromium.openAs(account, `/trainer/classes/${classroom.id}`);
      trainer.page.on('websocket', (socket) => {
        socket.on('framesent', ({ payload }) => {
          if (typeof payload !== 'string') sent.push(payload); // what is no message is typed
        });
      });
    }, 120_000);

    afterAll(async () => {
      await chromium[Symbol.asyncDispose]();
    }, 60_000);

    const row = (name: string): ReturnType<LearnerPage['page']['getByRole']> =>
      trainer.page.getByRole('row').filter({ hasText: name });
    const press = (name: string): Promise<void> => trainer.page.getByRole('button', { name, exact: true }).click();
    const help = async (): Promise<HelpView> => (await ana.call<HelpView>('GET', `/sessions/${session.id}/help`)).body;

    /** Confirms an act, and sees that it is done: for a moment the page still says so of the one before. */
    async function confirm(act: string): Promise<void> {
      const answered = trainer.page.waitForResponse((each) => each.url().endsWith(`/${act}`), { timeout: 60_000 });
      await Promise.all([answered, press('Confirmer')]);
      await trainer.page.getByRole('status').getByText('Ana fait').waitFor();
    }

    it('shows each learner, what fails, and names as plain text', async () => {
      await row('Ana').getByText('étape 1/2').waitFor();
      await row('Ana').getByText('Le réseau first existe').waitFor();
      await row(MARKUP).getByText('n’a pas commencé').waitFor();
    });

    it('follows without a reload: a hand, and tries', async () => {
      await ana.call('PUT', `/sessions/${session.id}/hand`, { raised: true });
      await row('Ana').getByText('demande de l’aide').waitFor();
      const answer = { check: 'product', answer: '42' };
      await ana.call('POST', `/sessions/${session.id}/steps/first/answer`, answer);
      await row('Ana').getByRole('cell', { name: '1', exact: true }).waitFor();
    });

    it('writes to one learner, and to all after asking, and says what became of it', async () => {
      await press('Écrire à Ana');
      await trainer.page.keyboard.type('Bien, continuez.');
      await press('Envoyer');
      await trainer.page.getByRole('status').getByText('Ana fait').waitFor();
      expect((await help()).messages.map(({ text }) => text)).toEqual(['Bien, continuez.']);
      await press('Prolonger');
      await trainer.page.getByRole('dialog').getByText('toute la classe').waitFor();
      await confirm('extend');
    });

    it('keeps what is written to somebody while its dialog is closed, for them alone', async () => {
      const text = trainer.page.getByRole('dialog').getByRole('textbox', { name: 'Texte' });
      await press('Écrire à Ana');
      await trainer.page.keyboard.type('Et aussi');
      await trainer.page.keyboard.press('Escape');
      await press('Message à tous');
      expect(await text.inputValue()).toBe('');
      await press('Annuler');
      await press('Écrire à Ana');
      expect(await text.inputValue()).toBe('Et aussi');
      await press('Annuler');
    });

    it('resets a learner only after asking', async () => {
      await press('Réinitialiser Ana');
      expect(await trainer.focused()).toBe('Annuler');
      await trainer.page.keyboard.press('Enter');
      expect((await ana.session(session.id)).state).toBe('open');
      await press('Réinitialiser Ana');
      await confirm('reset');
      await ana.untilState(session.id, 'open');
    });

    it('shows the results, and offers them as tables', async () => {
      await press('Afficher');
      await trainer.page.getByRole('table', { name: 'Par vérification' }).getByText('Le produit est trouvé').waitFor();
      const download = trainer.page.waitForEvent('download');
      await trainer.page.getByRole('link', { name: 'CSV par apprenant' }).click();
      expect((await download).suggestedFilename()).toBe('CDA 2026 - steps.csv');
    });

    it('leads to a learner: their checks, a hint to give, and their terminal, into which nothing is typed', async () => {
      const terminal = await ana.terminal(session.id, 't1');
      terminal.type('echo from a lear"n"er\n');
      await trainer.page.getByRole('link', { name: 'Voir le terminal de Ana' }).click();
      await trainer.sees(/from a learner/);
      await press('Donner l’indice : Le réseau first existe');
      await eventually(
        async () => (await help()).messages.some(({ text }) => text === 'docker network create'),
        () => 'The hint was not given.',
        { withinMs: 30_000 },
      );
      await trainer.type('echo from the trai"n"er\n');
      terminal.type('echo the e"n"d\n');
      await trainer.sees(/the end/);
      expect(await trainer.screen()).not.toContain('trai');
      expect((await help()).watchers).toHaveLength(1);
      terminal.vanish();
    });

    describe('asks to type for a learner', () => {
      let terminal: Page;
      const screen = (): ReturnType<LearnerPage['page']['locator']> => trainer.page.locator('.watched-screen > .xterm');
      const shown = (name: string): Promise<void> => trainer.page.getByRole('region', { name, exact: true }).waitFor();
      const types = async (text: string): Promise<void> => {
        await screen().click();
        await trainer.page.keyboard.type(text);
      };

      /** The learner's program asks all it can, and the trainer's mouse and focus come and go. */
      async function interrogate(word: string): Promise<void> {
        terminal.type(`printf '${QUESTIONS}'; echo ${word.slice(0, 1)}"${word.slice(1)}"\n`);
        await trainer.sees(new RegExp(word));
        await screen().hover();
        await screen().click({ position: { x: 40, y: 40 } });
        await trainer.page.mouse.wheel(0, 50);
        await trainer.page.getByRole('textbox', { name: 'Texte' }).focus();
      }

      async function answers(allowed: boolean): Promise<void> {
        const { typing } = await help();
        if (typing.state === 'none') throw new Error('Nobody asked.');
        await ana.call('PUT', `/sessions/${session.id}/typing`, { trainer: typing.trainer, allowed });
      }

      beforeAll(async () => {
        terminal = await ana.terminal(session.id, 't1');
      });

      afterAll(() => {
        terminal.vanish();
      });

      it('and sends nothing before they agree, whatever their programs ask', async () => {
        await shown('Terminal 1, en lecture seule');
        await interrogate('questioned');
        await press('Demander à taper');
        await trainer.page.getByText('l’apprenant n’a pas encore répondu').waitFor();
        await answers(false);
        await trainer.page.getByText('L’apprenant n’a pas accepté.').waitFor();
        expect(Buffer.concat(sent).toString()).toBe('');
      });

      it('then what they type and no answer of the terminal, until the learner ends it', async () => {
        await press('Demander à taper');
        await trainer.page.getByText('l’apprenant n’a pas encore répondu').waitFor();
        await answers(true);
        await shown('Terminal 1 de l’apprenant : vous y tapez');
        await types('echo from the trai"n"er\n');
        await terminal.sees('from the trainer');
        await screen().click();
        await trainer.paste('echo the pas"t"ed\x1b[201~');
        await types('\n');
        await terminal.sees('the pasted[201~');
        await interrogate('interrogated');
        await types('echo the sec"o"nd\n');
        await terminal.sees('the second');
        await answers(false);
        await shown('Terminal 1, en lecture seule');
        await trainer.page.getByText('vous ne tapez plus chez l’apprenant').waitFor();
        await types('echo intru"s"ion\n');
        await interrogate('finished');
        expect(Buffer.concat(sent).toString().replaceAll(PASTE_MARKS, '')).toBe(
          'echo from the trai"n"er\recho the pas"t"ed[201~\recho the sec"o"nd\r',
        );
        expect(terminal.text).not.toContain('intru');
      });

      it('and stops when they have done', async () => {
        await press('Demander à taper');
        await trainer.page.getByText('l’apprenant n’a pas encore répondu').waitFor();
        await answers(true);
        await press('Ne plus taper');
        await trainer.page.getByText('L’apprenant voit que vous regardez.').waitFor();
        expect((await help()).typing).toEqual({ state: 'none' });
      });
    });

    it('shows what a learner’s Docker holds, as it changes', async () => {
      const docker = trainer.page.getByRole('region', { name: 'Ce que contient son Docker' });
      await docker.getByRole('cell', { name: 'busybox:latest' }).waitFor();
      const terminal = await ana.terminal(session.id, 't1');
      terminal.type('docker network create --subnet 10.9.0.0/24 quay; docker create --name idle -p 8080:80 busybox\n');
      await docker.getByRole('row', { name: 'quay bridge 10.9.0.0/24' }).waitFor();
      await docker.getByRole('row', { name: 'idle busybox created' }).waitFor();
      terminal.type('docker rm idle\n');
      await docker.getByRole('row', { name: 'idle' }).waitFor({ state: 'detached' });
      terminal.vanish();
    });

    it('leads to what was recorded, from the learner and from the results', async () => {
      await trainer.page.getByRole('link', { name: /^Terminal 1, / }).click();
      await trainer.page.getByRole('heading', { name: 'Enregistrement du terminal t1' }).waitFor();
      await trainer.page.goto(`${server.address}/trainer/classes/${classroom.id}`);
      await press('Afficher');
      await trainer.page.getByRole('link', { name: 'Petit exercice, terminal 1' }).click();
      await trainer.page.getByRole('heading', { name: 'Enregistrement du terminal t1' }).waitFor();
      expect(trainer.errors).toEqual([]);
    });
  });
}
