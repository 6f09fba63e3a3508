import { resolve } from 'node:path';
import { readScenarios } from '../src/scenarios/read-scenarios.js';
import type { Step } from '../src/scenarios/scenario.js';
import { Chromium, type LearnerPage } from './support/browser.js';
import { Server } from './support/server.js';
import { rightAnswers, typedLines } from './support/solver.js';

const PROJECT = resolve(import.meta.dirname, '..');

/** `docker compose up` on a machine busy with other tests is the slowest thing that is typed. */
const STEP_MS = 60_000;

/** All of this one; of the others, to which the page is no different, the first step. */
const WHOLE = 'docker-networks';

const exercises = readScenarios(resolve(PROJECT, 'scenarios')).map((scenario) => {
  const steps = scenario.id === WHOLE ? scenario.steps : [scenario.steps[0]];
  return [scenario.id, scenario.title.fr, steps] as const;
});

describe.each(exercises)("the learner's page of %s", (id, title, steps) => {
  let server: Server;
  let chromium: Chromium;
  let learner: LearnerPage;

  beforeAll(async () => {
    server = await Server.start();
    chromium = await Chromium.start();
    learner = await chromium.open(server.address);
  }, 120_000);

  afterAll(async () => {
    await chromium[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it(
    'has a prompt soon, and achieves a step when its solution is typed and its questions are answered',
    async () => {
      await learner.begin(title);
      await learner.sees(/root@(tp|node1)/, STEP_MS);
      for (const [index, step] of steps.entries()) {
        await solve(step);
        if (process.env['RADOUB_PICTURE'] !== undefined && id === WHOLE && step.id === 'containers') {
          await learner.page.screenshot({ path: resolve(PROJECT, 'docs/learner-page.png') });
        }
        const next = steps[index + 1];
        if (next) await goOn(next);
      }
      if (id === WHOLE) await learner.page.getByText('TP terminé, bravo.').waitFor();
      expect(learner.errors).toEqual([]);
    },
    (steps.length + 1) * STEP_MS, // and as long for the machine
  );

  /** From the end of a text to the beginning of the next, by keyboard. */
  async function goOn({ title }: Step): Promise<void> {
    const { page } = learner;
    const text = page.locator('.step-pane article');
    await text.evaluate((article) => {
      article.scrollTo(0, article.scrollHeight);
    });
    await page.getByRole('button', { name: 'Étape suivante' }).press('Enter');
    await page.getByRole('heading', { name: title.fr }).waitFor({ timeout: STEP_MS });
    expect(await text.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    // The last step has no such button: the focus is in its text.
    expect(await page.evaluate(() => document.activeElement?.closest('.step-pane') != null)).toBe(true);
  }

  async function solve(step: Step): Promise<void> {
    const { page } = learner;
    await page.getByRole('heading', { name: step.title.fr }).waitFor({ timeout: STEP_MS });
    await learner.isPrepared(STEP_MS);
    expect(await learner.checks()).not.toEqual(step.checks.map(() => 'passed'));

    await learner.type(typedLines(step).join('\n') + '\n');
    const questions = step.checks.filter((check) => check.kind === 'answer');
    await learner.passes(step.checks.length - questions.length, STEP_MS);
    for (const [id, answer] of await rightAnswers(server, step)) {
      await learner.answer(step.checks.find((check) => check.id === id)?.about.fr ?? '', answer);
    }
    await learner.passes(step.checks.length, STEP_MS);
    // Its panes scroll, never the page: its header and its buttons stay in sight.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  }
});
