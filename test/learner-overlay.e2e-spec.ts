import { resolve } from 'node:path';
import { readScenarios } from '../src/scenarios/read-scenarios.js';
import type { Step } from '../src/scenarios/scenario.js';
import { Chromium, type LearnerPage } from './support/browser.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';

const STEP_MS = 60_000;

const exercise = readScenarios(resolve(import.meta.dirname, '../scenarios')).find(({ id }) => id === 'docker-overlay');

describe('the exercise on two machines, in the page', () => {
  let server: Server;
  let chromium: Chromium;
  let learner: LearnerPage;

  beforeAll(async () => {
    server = await Server.start();
    chromium = await Chromium.start();
    learner = await chromium.open(server.address);
    await learner.begin(exercise?.title.fr ?? '');
  }, 120_000);

  afterAll(async () => {
    await chromium[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it('has a tab for each host, and a click on a command runs it on the right one', async () => {
    await begins('two-hosts');
    await learner.sees(/root@node1/, STEP_MS);
    expect(await learner.page.getByRole('tab').allTextContents()).toEqual(['Terminal 1 · node1', 'Terminal 2 · node2']);
    await learner.terminal(2);
    await learner.sees(/root@node2/);
    await learner.type('docker run -dit --name bob busybox\n');
    await learner.run('docker run -dit --name alice busybox');
    await learner.sees(/root@node1/);
    await learner.answer('interface de node1', 'lan0');
    await achieves('two-hosts');
  }, 120_000);

  it('forms a swarm with the command that node1 prints for node2', async () => {
    await begins('swarm');
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
    await begins('overlay');
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

  async function begins(id: string): Promise<void> {
    await learner.page.getByRole('heading', { name: step(id).title.fr }).waitFor({ timeout: STEP_MS });
    await learner.isPrepared(STEP_MS);
  }

  async function achieves(id: string): Promise<void> {
    await learner.passes(step(id).checks.length, STEP_MS);
    await learner.page.getByRole('button', { name: 'Étape suivante' }).click();
  }

  function step(id: string): Step {
    const found = exercise?.steps.find((each) => each.id === id);
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
