import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chromium, type LearnerPage } from './support/browser.js';
import { Server } from './support/server.js';

/** Whatever a stranger may write into a text, and then a hint to open around the same. */
const HOSTILE = `<script>window.hacked = 1</script>
<img src="x" onerror="window.hacked = 2"> <svg onload="window.hacked = 3"></svg>
<style>body { display: none }</style> <b style="position: fixed; inset: 0" onclick="window.hacked = 4">bold</b>
[link](javascript:window.hacked=5) <a href="javascript:window.hacked=6">other</a> <a href="https://x.invalid/">good</a>
<iframe src="https://x.invalid/"></iframe> <form action="/api/sessions" method="post"><input name="a"></form>`;

const TEXT = `${HOSTILE}

Type \`echo ma\${X}rked\`{{exec}}, keep \`copy me\`{{copy}}, read \`only\`{{}}, or \`typo\`{{exeute}}.

\`\`\`
rev
\`\`\`{{exec}}

Stop it: \`echo inter\${X}rupted\`{{exec interrupt}}. Elsewhere: \`echo sec\${X}ond\`{{execute T2}}

Open [the page]({{TRAFFIC_HOST1_80}}/a) or [choose]({{TRAFFIC_SELECTOR}}).

\`printf '%s' '<!-- -->' ']>' '</style></title' | rev\`{{exec}}

\`\`\`
    ports:
      - "8080:80" # -->
\`\`\`{{copy}}

<details><summary>A hint</summary>

${HOSTILE}

\`echo hin\${X}ted\`{{exec}}

</details>`;

import.meta.jest.setTimeout(120_000);

describe('the page of an exercise by strangers', () => {
  let scenarios: string;
  let server: Server;
  let chromium: Chromium;
  let learner: LearnerPage;

  beforeAll(async () => {
    scenarios = mkdtempSync(join(tmpdir(), 'radoub-scenarios-'));
    mkdirSync(join(scenarios, 'strange'));
    const index = {
      title: 'Strange',
      details: { steps: [{ title: 'Only', text: 'a.md', verify: 'verify.sh' }, { text: 'a.md' }] },
    };
    writeFileSync(join(scenarios, 'strange/index.json'), JSON.stringify(index));
    writeFileSync(join(scenarios, 'strange/a.md'), TEXT.replaceAll('\n', '\r\n')); // as written on Windows
    writeFileSync(join(scenarios, 'strange/verify.sh'), 'echo "no note yet"; test -f /root/note');
    server = await Server.start({ RADOUB_SCENARIOS: scenarios });
    chromium = await Chromium.start();
    learner = await chromium.open(server.address);
    await learner.begin('Strange');
    await learner.sees(/root@tp/, 60_000);
  }, 120_000);

  afterAll(async () => {
    await chromium[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
    rmSync(scenarios, { recursive: true });
  });

  const click = (name: string | RegExp): Promise<void> => learner.page.getByRole('button', { name }).first().click();

  it('runs nothing and shows nothing foreign of what they write', async () => {
    const { page } = learner;
    await page.getByText('A hint').click();
    const seen = await page.evaluate(() => ({
      hacked: 'hacked' in window,
      foreign: document.querySelectorAll('.step-text :is(script, style, iframe, img, svg, form, input)').length,
      styled: document.querySelectorAll('.step-text [style]').length,
      acting: [...document.querySelectorAll('.step-text *')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      links: [...document.querySelectorAll('.step-text a')].map((link) => link.getAttribute('href')),
    }));
    expect(seen).toEqual({
      hacked: false,
      foreign: 0,
      styled: 0,
      acting: [],
      links: ['https://x.invalid/', 'https://x.invalid/'],
    });
    expect(await page.locator('.step-text').innerText()).toContain('<script>window.hacked = 1</script>');
  });

  it('names ports and how to reach them', async () => {
    const text = await learner.page.locator('.step-text').innerText();
    expect(text).toContain('the page (port 80 de votre machine, depuis le terminal : curl localhost:80/a)');
    expect(text).toContain('choose (un port de votre machine, depuis le terminal)');
    expect(text).not.toContain('{{');
  });

  it('runs what is marked, interrupts first where that is asked, and goes to the terminal that is named', async () => {
    await click('Exécuter echo ma${X}rked');
    await learner.sees(/marked/);
    await click('Exécuter rev');
    await learner.type('purr\n');
    await learner.sees(/rrup/); // `rev` runs now
    await click('Interrompre (Ctrl-C) puis exécuter echo inter${X}rupted');
    await learner.sees(/interrupted/);
    await click('Exécuter echo hin${X}ted');
    await learner.sees(/hinted/);
    await click('Exécuter dans le terminal 2 : echo sec${X}ond');
    await learner.sees(/second/);
    expect(learner.errors).toEqual([]);
  });

  it('pastes text alone, which runs only at Enter', async () => {
    await learner.type('');
    await learner.paste('echo "s"tolen\x1b[201~\recho again\x1b[201~');
    await learner.sees(/again\[201~/);
    await learner.type('\n');
    await learner.sees(/stolen\[201~.*again\[201~.*root@tp/s);
    expect(await learner.screen()).not.toContain('stolenroot@tp');
  });

  it('asks before the machine is made anew, and does nothing at the first key', async () => {
    await click('Recommencer l’étape');
    expect(await learner.focused()).toBe('Annuler');
    await learner.page.keyboard.press(' ');
    await learner.page.getByRole('button', { name: 'Aide', exact: true }).click();
    expect(await learner.focused()).toBe('Aide');
    await learner.page.keyboard.press(' ');
    await learner.page.getByRole('dialog').getByText('Copier et coller dans le terminal').waitFor();
    await learner.page.keyboard.press('Escape');
  });

  it('runs and copies what would break out of HTML, and the first indentation, as they are', async () => {
    const { page } = learner;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await click(/^Exécuter printf/);
    await learner.sees(/eltit\/<>elyts\/<>\]>-- --!</);
    await click(/^Copier ports:/);
    await page.getByText('Copié').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('    ports:\n      - "8080:80" # -->');
    expect(learner.errors).toEqual([]);
  });
});
