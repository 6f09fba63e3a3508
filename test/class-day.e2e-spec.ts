import type { BoardView } from '../src/board/board-view.js';
import type { ClassView } from '../src/classes/class-view.js';
import type { HelpView } from '../src/sessions/session-view.js';
import { Chromium, type LearnerPage } from './support/browser.js';
import { ClassDesk } from './support/class-desk.js';
import type { Client } from './support/client.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { changeRows } from './support/server-database.js';
import { employ } from './support/trainers.js';
import type { Page } from './terminal/page.js';

import.meta.jest.setTimeout(120_000);

/** A machine busy with other tests boots in several times the second that it needs alone. */
const BOOT_MS = 60_000;

const SCENARIO = 'docker-networks';
const IN_PICTURE = process.env['RADOUB_PICTURE'] !== undefined;

/** Those who come beside the two in a browser. */
const NAMES =
  'Chloé David Émile Farah Gaël Hugo Inès Jules Karim Lina Malo Nora Oscar Paul Quentin Rose Sami Théo ' +
  'Ugo Vera Wassim Xavier Yann Zoé Alix Basile Côme Diane';

/** As many of those get a machine, for a picture more; the others have joined, and look on. */
const WORKING = IN_PICTURE ? 14 : 1;

const CREATE = 'docker network create --driver=bridge --subnet=172.16.0.0/16 --ip-range=172.16.1.0/24';

/** What they type at the second step, in turn: a gateway is forgotten, all is right, the range is too small, the name is another. */
const TYPED = [
  `${CREATE} localnet`,
  `${CREATE} --gateway=172.16.1.254 localnet`,
  'docker network create --subnet=172.16.0.0/16 localnet',
  'docker network create local-net',
];

describe('A day of a class of thirty', () => {
  let server: Server;
  let chromium: Chromium;
  let account: Client;
  let desk: ClassDesk;
  let classroom: ClassView;
  let trainer: LearnerPage;
  let ana: LearnerPage;
  let ben: LearnerPage;
  let sessionOfBen: string;
  const others = new Map<string, Client>();
  const terminals: Page[] = [];

  beforeAll(async () => {
    server = await Server.start({ RADOUB_OPEN: 'false' });
    account = employ(server, { scope: 'account' });
    changeRows(server, "UPDATE trainers SET name = 'Ève Martin' WHERE role = 'trainer'");
    desk = new ClassDesk(server, account);
    classroom = await desk.make({ scenarios: [SCENARIO], expected: 30 });
    chromium = await Chromium.start();
    trainer = await chromium.openAs(account, `/trainer/classes/${classroom.id}`);
  }, 120_000);

  afterAll(async () => {
    for (const terminal of terminals) terminal.vanish();
    await chromium[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  }, 120_000);

  const boardAddress = (): string => `${server.address}/trainer/classes/${classroom.id}`;
  const row = (name: string): ReturnType<LearnerPage['page']['getByRole']> =>
    trainer.page.getByRole('row').filter({ hasText: name });
  const press = ({ page }: LearnerPage, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const picture = async ({ page }: LearnerPage, name: string): Promise<void> => {
    if (IN_PICTURE) await page.screenshot({ path: `docs/${name}.png` });
  };

  async function comes(name: string): Promise<LearnerPage> {
    const learner = await chromium.open(`${server.address}${classroom.joinPath ?? ''}`);
    await learner.page.getByLabel('Votre nom').fill(name);
    await press(learner, 'Rejoindre la classe');
    await press(learner, 'C’est noté, voir les TP');
    return learner;
  }

  it('begins with thirty who join by one code, and the board has them all', async () => {
    for (const name of NAMES.split(' ')) others.set(name, (await desk.join(classroom, name)).browser);
    [ana, ben] = await Promise.all([comes('Ana'), comes('Ben')]);
    await row('Ben').getByText('n’a pas commencé').waitFor();
    await trainer.page.getByText('0/30 présents').waitFor();
    expect(await trainer.page.locator('tr[data-learner]').count()).toBe(30);
  });

  it('goes on with work, which the board follows: who has achieved a step, and what fails for whom', async () => {
    await Promise.all([...others].slice(0, WORKING).map(([name, client], index) => work(name, client, index)));
    await ana.begin('Commencer TP 3.1 – Réseaux Docker');
    await ana.sees(/root@tp/, BOOT_MS);
    await press(ana, 'Passer cette étape');
    await ana.run(`${CREATE} --gateway=172.16.1.254 localnet`);
    await ana.passes(4, BOOT_MS);
    await row('Ana').getByRole('img', { name: '1 étapes réussies sur 8' }).waitFor();
    await row('Chloé').getByText('Sa passerelle est 172.16.1.254').waitFor();
  });

  async function work(name: string, client: Client, index: number): Promise<void> {
    const { id } = await client.open(SCENARIO);
    await client.call('POST', `/sessions/${id}/steps/localnet/open`);
    const terminal = await client.terminal(id, 't1', { hello: { client: String(index).padStart(32, '0') } });
    terminals.push(terminal);
    terminal.type(`${TYPED[index % TYPED.length] ?? ''}\n`);
    if (index % 5 === 0) await client.call('PUT', `/sessions/${id}/hand`, { raised: true });
    await row(name).getByText('étape 2/8').waitFor();
  }

  it('shows first who asks for help, and names who is stuck, by what the others need', async () => {
    sessionOfBen = await ben.begin('Commencer TP 3.1 – Réseaux Docker');
    await ben.sees(/root@tp/, BOOT_MS);
    for (const tries of [1, 2, 3, 4, 5, 6]) {
      await ben.answer('La passerelle du réseau bridge est trouvée', `172.17.0.${tries + 1}`);
      await row('Ben')
        .getByRole('cell', { name: String(tries), exact: true })
        .waitFor();
    }
    await trainer.page.getByRole('region', { name: 'En difficulté' }).getByRole('link', { name: 'Ben' }).waitFor();
    // The rows are put in order only now and then.
    await trainer.page.locator('tr[data-learner]').first().getByText('demande de l’aide').waitFor();
    await picture(trainer, 'board');
  });

  it('lets the trainer look over a shoulder, and type only once the learner agrees', async () => {
    await trainer.page.getByRole('link', { name: 'Voir le terminal de Ben' }).click();
    await ben.page.getByText('Ève Martin regarde votre terminal.').waitFor();
    await trainer.sees(/root@tp/);
    await trainer.type('echo from the trai"n"er\n');
    await press(trainer, 'Demander à taper');
    await ben.page.getByText('Ève Martin demande à taper dans votre terminal.').waitFor();
    await press(ben, 'Accepter');
    await ben.page.getByText('Ève Martin peut taper dans votre terminal.').waitFor();
    await trainer.page.getByRole('region', { name: 'Terminal 1 de l’apprenant : vous y tapez' }).waitFor();
    await trainer.page.locator('.watched-screen > .xterm').click();
    await trainer.page.keyboard.type('docker run -dit --name ensemble busybox\n');
    await ben.passes(1, BOOT_MS);
    await picture(ben, 'learner-in-class');
    await press(ben, 'Arrêter');
    await trainer.page.getByText('vous ne tapez plus chez l’apprenant').waitFor();
    expect(await ben.screen()).not.toContain('trai');
    let watchers: string[] = [];
    const watches = async (): Promise<boolean> => {
      ({ watchers } = (await account.call<HelpView>('GET', `/sessions/${sessionOfBen}/help`)).body);
      return watchers.join() === 'Ève Martin';
    };
    // The line on which they typed is closed, and another opened only to watch.
    await eventually(watches, () => `Not the trainer alone watches: ${JSON.stringify(watchers)}`);
  });

  it('gives everybody who has a machine a fresh one at once, says how it went, and keeps what was achieved', async () => {
    await trainer.page.goto(boardAddress());
    await press(trainer, 'Tout réinitialiser');
    await press(trainer, 'Confirmer');
    const outcomes = trainer.page.getByRole('status').getByRole('listitem').filter({ hasText: 'fait' });
    await outcomes.nth(WORKING + 1).waitFor({ timeout: 110_000 });
    await ben.page.locator('li.check[data-status="failed"]').filter({ hasText: 'sur le réseau bridge' }).waitFor();
    await row('Ana').getByRole('img', { name: '1 étapes réussies sur 8' }).waitFor();
  });

  it('ends for all at once: learners are told, machines go, and the results stay', async () => {
    await trainer.page.goto(`${server.address}/trainer`);
    await press(trainer, 'Terminer la classe');
    await trainer.page.getByRole('dialog').getByRole('button', { name: 'Terminer la classe' }).click();
    for (const { page } of [ana, ben]) {
      await page.getByRole('status').getByText('La classe est terminée. Vos résultats sont gardés.').first().waitFor();
    }
    await eventually(
      async () => {
        const { body } = await account.call<BoardView>('GET', `/classes/${classroom.id}/board`);
        return body.capacity.machines === 0 && body.rows.every((each) => (each.session?.state ?? 'ended') === 'ended');
      },
      () => 'A machine of the class is still there.',
      { withinMs: 60_000, everyMs: 200 },
    );
    await trainer.page.goto(boardAddress());
    await press(trainer, 'Afficher');
    const table = trainer.page.getByRole('table', { name: 'Par apprenant et étape' });
    const result = (name: string, step: string): ReturnType<typeof row> =>
      table.getByRole('row').filter({ hasText: name }).filter({ hasText: step });
    await result('Ben', 'Les trois réseaux').getByText('La passerelle du réseau bridge est trouvée (6)').waitFor();
    expect(await result('Ana', 'localnet').getByRole('cell', { name: 'non', exact: true }).count()).toBe(0);
    await result('Chloé', 'localnet').getByRole('cell', { name: 'non', exact: true }).waitFor();
    await table.scrollIntoViewIfNeeded();
    await picture(trainer, 'results');
    expect([trainer, ana, ben].flatMap(({ errors }) => errors)).toEqual([]);
  });
});
