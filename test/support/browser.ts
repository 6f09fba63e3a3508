import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Client } from './client.js';
import { PageWitness } from './evidence/page-witness.js';
import { summon } from './evidence/witness.js';

/** Without these Chromium looks for Google's hosts at every start, which a closed network answers one by one. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, and a fresh learner for each page. */
export class Chromium implements AsyncDisposable {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<Chromium> {
    return new Chromium(await chromium.launch({ executablePath: '/usr/bin/chromium', args: QUIET }));
  }

  async open(address: string, locale = 'fr-FR'): Promise<LearnerPage> {
    const context = await this.browser.newContext({ locale, viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    const learner = new LearnerPage(context, page);
    await page.goto(address);
    return learner;
  }

  /** For whom the server knows already by a cookie: a learner, or a trainer who has logged in. */
  async openAs({ server, known: { cookie = '' } }: Client, path: string): Promise<LearnerPage> {
    const learner = await this.open('about:blank');
    const [name = '', value = ''] = cookie.split('=');
    await learner.page.context().addCookies([{ name, value, url: server.address }]);
    await learner.page.goto(server.address + path);
    return learner;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
  }
}

/** A learner at their page: what they see and do there. */
export class LearnerPage implements AsyncDisposable {
  /** Scripts that failed in the page; a test ends by expecting none. */
  readonly errors: string[] = [];

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    summon(new PageWitness(page));
  }

  /** Opens the exercise of that title. */
  async begin(title: string): Promise<string> {
    await this.page.getByRole('button', { name: title }).click();
    await this.page.waitForURL(/\/s\//);
    return new URL(this.page.url()).pathname.split('/').pop() ?? '';
  }

  async type(text: string): Promise<void> {
    await this.page.locator('.xterm:visible').click();
    await this.page.keyboard.type(text);
  }

  /** Pastes into whatever has the focus. */
  async paste(text: string): Promise<void> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+v');
  }

  /** Brings the terminal of that number to the front. */
  async terminal(number: number): Promise<void> {
    await this.page.getByRole('tab', { name: `Terminal ${number}` }).click();
  }

  /** Clicks a command of the text. */
  async run(command: string): Promise<void> {
    await this.page
      .locator('.marked, .marked-block')
      .filter({ has: this.page.getByText(command, { exact: true }) })
      .locator('.mark-run')
      .click();
  }

  /** What the visible terminal shows, with lines that were too long for it in one piece. */
  async screen(): Promise<string> {
    const rows = await this.page.locator('.xterm-rows:visible > div').allTextContents();
    return rows.join('');
  }

  /** What the keys of the open dialog go to: its name, or its title for the dialog itself. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const focus = document.activeElement;
      const named = focus instanceof HTMLDialogElement ? focus.querySelector('h2') : (focus?.closest('label') ?? focus);
      return named?.getAttribute('aria-label') ?? named?.textContent ?? '';
    });
  }

  /** Waits until a visible terminal shows this. Every look finds the terminals anew, as one may take another's place. */
  async sees(text: RegExp, timeout = 30_000): Promise<void> {
    const isShown = (wanted: RegExp): boolean => {
      const shown = [...document.querySelectorAll('.xterm-rows')].filter((rows) => rows.checkVisibility());
      // A terminal draws nothing while it is out of view, as when something above it has grown.
      shown[0]?.scrollIntoView({ block: 'nearest' });
      return shown.some((rows) => wanted.test(rows.textContent));
    };
    await this.page.waitForFunction(isShown, text, { timeout, polling: 50 }).catch(async () => {
      throw new Error(`The terminal does not show ${text}, but:\n${await this.screen()}`);
    });
  }

  /** The checks of the open step by the sign each shows. */
  async checks(): Promise<string[]> {
    const items = await this.page.locator('li.check').all();
    return Promise.all(items.map(async (item) => (await item.getAttribute('data-status')) ?? ''));
  }

  /** Waits until the machine is prepared for the open step. */
  async isPrepared(timeout: number): Promise<void> {
    await this.page.locator('.checks[aria-busy="false"]').waitFor({ timeout });
  }

  /** Answers the question of the check of that wording. */
  async answer(about: string, text: string): Promise<void> {
    const item = this.page.locator('li.check').filter({ hasText: about });
    await item.getByRole('textbox').fill(text);
    await item.getByRole('button', { name: 'Répondre' }).click();
  }

  /** Waits until at least that many checks of the open step are green. */
  async passes(least: number, timeout: number): Promise<void> {
    const enough = (wanted: number): boolean =>
      document.querySelectorAll('li.check[data-status="passed"]').length >= wanted;
    await this.page.waitForFunction(enough, least, { timeout }).catch(async () => {
      const seen = await this.page.locator('.checks').innerText();
      throw new Error(`Not ${least} checks passed. The page says:\n${seen}`);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context.close();
  }
}
