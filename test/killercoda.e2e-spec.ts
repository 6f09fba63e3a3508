import { resolve } from 'node:path';
import type { Summary } from '../src/cli/import-report.js';
import type { Survey } from '../src/scenarios/killercoda/needs/survey.js';
import type { ScenarioView, SessionView, StepView } from '../src/sessions/session-view.js';
import { Client, inMachineOf } from './support/client.js';
import { RadoubCommand } from './support/command.js';
import { eventually } from './support/eventually.js';
import { Server } from './support/server.js';
import { enrol } from './support/server-database.js';

const FOLDERS = resolve(import.meta.dirname, 'killercoda');
const NEW = 'daemon-course-docker-daemon';
const OLD = 'daemon-course-old-katacoda';

import.meta.jest.setTimeout(90_000);

describe('An exercise in KillerCoda’s format', () => {
  let server: Server;
  let ana: Client;
  let session: SessionView;

  beforeAll(async () => {
    server = await Server.start({ RADOUB_SCENARIOS: FOLDERS });
    ana = enrol(server);
    session = await ana.open(NEW);
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  const sh = (script: string): Promise<string> => inMachineOf(server, session.id, 'bash', '-c', script);
  const step = (id: string): StepView | undefined => session.steps.find((each) => each.id === id);
  async function go(to: string): Promise<void> {
    session = (await ana.call<SessionView>('POST', `/sessions/${session.id}/steps/${to}/open`)).body;
  }
  async function says(script: string, wanted: RegExp): Promise<void> {
    let said = '';
    await eventually(
      async () => wanted.test((said = await sh(script).catch(String))),
      () => `${script} does not say ${String(wanted)} but: ${said}`,
      { withinMs: 30_000, everyMs: 200 },
    );
  }
  async function terminalShows(...texts: string[]): Promise<void> {
    const page = await ana.terminal(session.id, 't1');
    for (const text of texts) await page.sees(text);
    page.vanish();
  }

  it('is in the catalogue, with its course, and what is odd about it is logged', async () => {
    const { body } = await ana.call<ScenarioView>('GET', `/scenarios/${NEW}?lang=fr`);
    expect(body).toMatchObject({
      course: 'The Docker daemon',
      title: 'Configure the Docker daemon',
      durationMinutes: null,
    });
    expect(body.steps.map(({ title }) => title)).toEqual([
      ...['Before you begin', 'Give the daemon a label', 'Leave a note', 'Fin'],
    ]);
    expect(server.log).toContain('assets/no-such-file.sh is missing');
    expect(server.log).toContain('unknown mark {{exeute}}');
  });

  it('has its assets in the machine, with their modes', async () => {
    expect(await sh('cat ~/app/conf/app.conf ~/app/readme.md')).toBe('app-configured\nread me\n');
    expect(await sh('stat -c %a /usr/local/bin/greet /etc/lab/secret.txt')).toBe('755\n600\n');
    expect(await sh("sed 's/PORT/80/' /etc/killercoda/host")).toBe('http://localhost:80\n');
  });

  it('runs its background script out of sight, with its Docker and its assets, and keeps the log', async () => {
    await says('cat /var/log/killercoda/background0_stdout.log', /made in the background\nprepared\n/);
    await says('cat /var/log/killercoda/background0_stderr.log', /^\+ touch \/tmp\/finished$/m); // its last command
    expect(await sh('cat /root/from-background.txt')).toBe('app-configured\n');
  });

  it('types its foreground script in the learner’s shell, which it leaves as it then is', async () => {
    await terminalShows('echo "Preparing the lab!"', '\nHello from greet: app-configured\r\n', '~/app');
  });

  it('achieves its introduction when the learner goes on, and begins each step with its own scripts', async () => {
    expect(step('intro')?.achievedAt).toBeNull();
    await go('step1');
    expect(step('intro')?.achievedAt).not.toBeNull();
    await says('cat /root/step1-began.txt', /step 1 has begun/);
    await says('ls /var/log/killercoda', /background1_stdout.log/);
  });

  it('is verified when the learner asks, not before, and what the script prints is for trainers', async () => {
    const verify = async (): Promise<StepView> =>
      (await ana.call<StepView>('POST', `/sessions/${session.id}/steps/step1/verify?lang=en`)).body;
    expect(step('step1')?.checks).toMatchObject([{ onDemand: true, verdict: { status: 'unknown' } }]);
    const before = await verify();
    expect(before.checks[0]?.verdict).toEqual({
      status: 'failed',
      expected: 'What the step asks for is done',
      found: 'not yet (code 1)',
    });
    const outputs = await Client.trainer(server).call('GET', `/sessions/${session.id}/steps/step1/outputs`);
    expect(outputs.body).toEqual([{ check: 'verify', output: 'the daemon has no label lab=done\n' }]);

    await sh(
      `mkdir -p /etc/docker; echo '{"labels": ["lab=done"]}' >/etc/docker/daemon.json; systemctl restart docker`,
    );
    expect((await ana.session(session.id)).steps[1]?.achievedAt).toBeNull();
    const after = await verify();
    expect(after.checks[0]?.verdict).toEqual({ status: 'passed' });
    expect(after.achievedAt).not.toBeNull();
    expect(await sh('cat /root/verified-step1.txt')).toBe('run\nrun\n');
  });

  it('begins again at its first step when it is restarted, since no solution can be run', async () => {
    const { body } = await ana.call<ScenarioView>('GET', `/scenarios/${NEW}`);
    expect(body.steps.map(({ restartsAt }) => restartsAt)).toEqual(['intro', 'intro', 'intro', 'intro']);
    await ana.call('POST', `/sessions/${session.id}/reset`, { step: 'step2' });
    session = await ana.untilState(session.id, 'open');
    expect(session.step).toBe('intro');
    expect(step('intro')?.achievedAt).not.toBeNull();
    await terminalShows('\nHello from greet: app-configured\r\n');
  });

  it('achieves its end by coming to it', async () => {
    await go('step2');
    await terminalShows('\rtyped for step two\r\n');
    await go('finish');
    session = await ana.session(session.id);
    expect(step('finish')?.achievedAt).not.toBeNull();
    expect(step('step2')).toMatchObject({ achievedAt: null, skipped: true });
  });

  describe('of the older kind', () => {
    it('knows the older names of scripts and hosts', async () => {
      await ana.call('DELETE', `/sessions/${session.id}`);
      session = await ana.open(OLD);
      await says('cat /tmp/old-background /home/scrapbook/tutorial/index.html', /tp\n<h1>Old page/);
      await go('step1');
      await says('curl -s http://172.17.0.1/', /Old page/);
      const { body } = await ana.call<StepView>('POST', `/sessions/${session.id}/steps/step1/verify`);
      expect(body.achievedAt).not.toBeNull();
    });
  });
});

describe('radoub scenario import --check', () => {
  it('says of a checkout what each exercise in it needs', async () => {
    await using command = await RadoubCommand.start('scenario', 'import', '--check', '--json', FOLDERS);
    expect(await command.end()).toBe(0);
    const { surveys, summary } = JSON.parse(command.stdout) as { surveys: Survey[]; summary: Summary };
    expect(surveys.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      'killercoda/daemon-course/docker-daemon limited',
      'killercoda/daemon-course/Old_Katacoda limited',
    ]);
    expect(surveys[0]?.needs.map(({ what }) => what)).toContain('assets/no-such-file.sh is missing');
    expect(summary).toMatchObject({ exercises: 2, verdicts: { runs: 0, limited: 2, lacking: 0 } });
  });

  it('fails where something is named that is no exercise', async () => {
    await using command = await RadoubCommand.start('scenario', 'import', '--check', 'src');
    expect(await command.end()).toBe(1);
    expect(command.stderr).toContain('There is no exercise with an index.json in src.');
  });
});
