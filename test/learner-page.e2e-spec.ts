import { resolve } from 'node:path';
import { readScenarios } from '../src/scenarios/read-scenarios.js';
import type { Step } from '../src/scenarios/scenario.js';
import { Chromium, type LearnerPage } from './support/browser.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { rightAnswers, typedLines } from './support/solver.js';

const PROJECT = resolve(import.meta.dirname, '..');

/** `docker compose up` on a machine busy with other tests is the slowest thing that is typed. */
const STEP_MS = 60_000;

/** All of this one; of the others, to which the page is no different, the first step. */
const WHOLE = 'docker-networks';

const scenarios = readScenarios(resolve(PROJECT, 'scenarios'));

const exercises = scenarios.map((scenario) => {
  const steps = scenario.id === WHOLE ? scenario.steps : [scenario.steps[0]];
  return [scenario.id, scenario.title.fr, steps] as const;
});

const overlay = scenarios.find(({ id }) => id === 'docker-overlay');

describe("the learner's page", () => {
  let server: Server;
  let chromium: Chromium;
  let learner: LearnerPage;

  beforeAll(async () => {
    [server, chromium] = await Promise.all([Server.start(), Chromium.start()]);
  }, 120_000);

  afterAll(async () => {
    await chromium[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  /** A learner of their own, whose session ends with the tests of this group. */
  function withLearner(title: string): void {
    let session: string;

    beforeAll(async () => {
      learner = await chromium.open(server.address);
      session = await learner.begin(title);
    }, 120_000);

    afterAll(async () => {
      await learner[Symbol.asyncDispose]();
      await server.asTrainer('DELETE', `/api/sessions/${session}`);
    });
  }

  describe.each(exercises)('of %s', (id, title, steps) => {
    withLearner(title);

    it(
      'has a prompt soon, and achieves a step when its solution is typed and its questions are answered',
      async () => {
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
      await begins(step);
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

  describe('of the exercise on two machines', () => {
    withLearner(overlay?.title.fr ?? '');

    it('has a tab for each host, and a click on a command runs it on the right one', async () => {
      await begins(step('two-hosts'));
      await learner.sees(/root@node1/, STEP_MS);
      const tabs = await learner.page.getByRole('tab').allTextContents();
      expect(tabs).toEqual(['Terminal 1 · node1', 'Terminal 2 · node2']);
      await learner.terminal(2);
      await learner.sees(/root@node2/);
      await learner.type('docker run -dit --name bob busybox\n');
      await learner.run('docker run -dit --name alice busybox');
      await learner.sees(/root@node1/);
      await learner.answer('interface de node1', 'lan0');
      await achieves('two-hosts');
    }, 120_000);

    it('forms a swarm with the command that node1 prints for node2', async () => {
      await begins(step('swarm'));
      await learner.run('docker swarm init');
      await learner.sees(/--advertise-addr/);
      await learner.type('docker swarm init --advertise-addr 192.168.99.1\n');
      const token = await shown(/docker swarm join --token (SWMTKN-[\da-z-]+?)\s*192\.168\.99\.1:2377/);
      await learner.terminal(2);
      await learner.type(`docker swarm join --token ${token} 192.168.99.1:2377\n`);
      await learner.sees(/joined a swarm as a worker/);
      await learner.answer('port où node1', '2377');
      await achieves('swarm');
    }, 120_000);

    it('lays a network over both hosts, whose number is to be seen on the wire', async () => {
      await begins(step('overlay'));
      await learner.run('docker network create -d overlay --attachable --subnet 10.20.0.0/24 commun');
      await learner.passes(1, STEP_MS);
      await learner.run('docker network connect commun alice');
      await learner.terminal(2);
      await learner.type('docker network connect commun bob\n');
      await learner.passes(3, STEP_MS);
      await learner.run('docker exec alice ping -c 15 bob');
      await learner.run('tcpdump -n -i eth0 -c 4 udp port 4789');
      await learner.answer('VXLAN', await shown(/192\.168\.99\.\d\.4789: VXLAN, .*?vni\s*(\d+)/));
      await achieves('overlay');
      expect(learner.errors).toEqual([]);
    }, 120_000);

    async function achieves(id: string): Promise<void> {
      await learner.passes(step(id).checks.length, STEP_MS);
      await learner.page.getByRole('button', { name: 'Étape suivante' }).click();
    }

    function step(id: string): Step {
      const found = overlay?.steps.find((each) => each.id === id);
      if (!found) throw new Error(`The exercise has no step ${id}.`);
      return found;
    }

    /** What the group of the pattern is on the screen, once it is there. */
    async function shown(pattern: RegExp): Promise<string> {
      let text = '';
      await eventually(
        async () => pattern.test((text = await learner.screen())),
        () => `The terminal does not show ${pattern.source}:\n${text}`,
        { withinMs: STEP_MS },
      );
      return pattern.exec(text)?.[1] ?? '';
    }
  });

  async function begins(step: Step): Promise<void> {
    await learner.page.getByRole('heading', { name: step.title.fr }).waitFor({ timeout: STEP_MS });
    await learner.isPrepared(STEP_MS);
  }
});
