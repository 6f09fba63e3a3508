import { setTimeout as delay } from 'node:timers/promises';
import type { HttpReply } from '../../engine/container-engine.js';
import type { Verdict } from '../../events/verdict.js';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import type { Check } from '../../scenarios/check.js';
import { CheckService, type Watching } from '../check.service.js';
import { checkFrom } from '../spec/check-from.js';
import { InMemoryDocker } from '../spec/in-memory-docker.js';
import { container, network } from '../spec/inspections.js';
import { until } from '../spec/until.js';
import { Worlds } from '../world/worlds.js';

const LOCALNET = checkFrom('network: localnet', 'localnet');
const WEB = checkFrom('http: { port: 80 }', 'web');
const PING = checkFrom('run: { container: box1, command: [ping, box2] }', 'ping');
const QUESTION = checkFrom('answer: { question: { fr: "?", en: "?" }, equals: yes }', 'question');
const PAGE: HttpReply = { status: 200, headers: {}, body: '' };

describe('watching a step', () => {
  let docker: InMemoryDocker;
  let page: HttpReply | undefined;
  let asked: number;
  let told: string[];
  let answers: Map<string, string>;
  let watching: Watching;

  beforeEach(() => {
    docker = new InMemoryDocker();
    docker.put('container', 'c1', { ...container('box1', { bridge: '172.17.0.2' }), Id: 'c1' });
    page = undefined;
    asked = 0;
    told = [];
    answers = new Map();
  });
  afterEach(() => watching[Symbol.asyncDispose]());

  function watch(...checks: Check[]): void {
    const httpGet = (): Promise<HttpReply | undefined> => {
      asked += 1;
      return Promise.resolve(page);
    };
    watching = new CheckService(new Worlds()).watch({
      sandbox: 's1',
      access: { docker, httpGet } as Partial<SandboxAccess> as SandboxAccess,
      checks,
      answers,
      since: new Date(),
      onVerdicts: (verdicts) => told.push(line(verdicts)),
    });
  }

  function makeLocalnet(): void {
    docker.put('network', 'n1', network('localnet'));
    docker.emit('network', 'create', 'n1');
  }

  function removeLocalnet(): void {
    docker.delete('network', 'n1');
    docker.emit('network', 'destroy', 'n1');
  }

  const line = (verdicts: readonly Verdict[]): string => verdicts.map(({ status }) => status).join(' ');
  const isTold = (verdicts: string) => (): boolean => told.at(-1) === verdicts;

  it('turns green by itself, and tells nothing twice', async () => {
    watch(LOCALNET);
    await until('failed', isTold('failed'));
    makeLocalnet();
    await until('passed', isTold('passed'));
    docker.emit('network', 'connect', 'n1', { container: 'c1' });
    await delay(200);

    expect(told).toEqual(['failed', 'passed']);
  });

  it('tries behaviour once the states pass, and again until it does', async () => {
    watch(LOCALNET, WEB);
    await until('waiting', isTold('failed waiting'));
    expect(asked).toBe(0);

    makeLocalnet();
    await until('tried', isTold('passed failed'));
    page = PAGE; // the server in the container is up now, of which no event tells
    await until('passed', isTold('passed passed'));
    const tries = asked;
    await delay(1_200);
    expect(asked).toBe(tries);
  });

  it('lets behaviour wait again when a state no longer passes', async () => {
    page = PAGE;
    makeLocalnet();
    watch(LOCALNET, WEB);
    await until('passed', isTold('passed passed'));
    removeLocalnet();
    await until('waiting', isTold('failed waiting'));
  });

  it('does not answer to the events that its own commands cause', async () => {
    docker.execResult = () => {
      docker.emit('container', 'exec_start', 'c1');
      return Promise.resolve({ exitCode: 0, output: '', timedOut: false });
    };
    watch(PING);
    await until('passed', isTold('passed'));
    await delay(300);

    expect(docker.count('exec c1 ping box2')).toBe(1);
  });

  it('sees an answer at once', async () => {
    watch(QUESTION);
    await until('failed', isTold('failed'));
    answers.set('question', 'Yes');
    watching.answersChanged();

    await until('passed', isTold('passed'));
  });

  it('evaluates everything when asked to, from a fresh look', async () => {
    page = PAGE;
    watch(LOCALNET, WEB);
    await until('waiting', isTold('failed waiting'));
    expect(line(await watching.verify())).toBe('failed passed');
    expect(told.at(-1)).toBe('failed passed');

    docker.put('network', 'n1', network('localnet')); // its event is still under way
    expect(line(await watching.verify())).toBe('passed passed');
    await until('told', isTold('passed passed'));
  });

  it('keeps what it told while Docker does not answer, and says so when asked', async () => {
    makeLocalnet();
    watch(LOCALNET, QUESTION);
    await until('told', isTold('passed failed'));
    docker.goDown();
    answers.set('question', 'yes');
    const verdicts = await watching.verify();

    expect(line(verdicts)).toBe('broken passed');
    expect(verdicts[0]).toMatchObject({ reason: 'Docker in the sandbox does not answer' });
    expect(told).toEqual(['passed failed', 'broken passed']);
    docker.isDown = false;
    await until('told', isTold('passed passed'));
  });

  it('says nothing of a check on demand before somebody asks, and then what it was when asked', async () => {
    watch(LOCALNET, { ...WEB, onDemand: true });
    await until('failed', isTold('failed'));
    makeLocalnet();
    await until('passed', isTold('passed'));
    expect(asked).toBe(0);

    expect(line(await watching.verify())).toBe('passed failed');
    page = PAGE;
    await delay(1_200); // a live check would have been tried again
    expect(asked).toBe(1);
    expect(line(await watching.verify())).toBe('passed passed');
    await until('told', isTold('passed passed'));
    removeLocalnet();
    await until('forgotten', isTold('failed'));
  });

  it('tells nothing after its end', async () => {
    watch(LOCALNET);
    await until('failed', isTold('failed'));
    await watching[Symbol.asyncDispose]();
    makeLocalnet();
    await delay(200);

    expect(told).toEqual(['failed']);
  });
});
