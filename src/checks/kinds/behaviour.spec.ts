import type { ExecResult, HttpReply } from '../../engine/container-engine.js';
import type { InnerDocker, Inspection } from '../../engine/inner-docker.js';
import type { SandboxAccess } from '../../sandboxes/sandbox-access.js';
import { evaluateBehaviours } from '../evaluate.js';
import { checkFrom } from '../spec/check-from.js';
import { InMemoryDocker } from '../spec/in-memory-docker.js';
import { evaluationOf } from '../spec/evaluation.js';
import { container, idOf } from '../spec/inspections.js';
import { Turns } from '../timing/turns.js';

const WEB = {
  ...container('web', { front: '172.18.0.3' }),
  NetworkSettings: { Ports: { '80/tcp': [{ HostPort: '8080' }] } },
};
const OBJECTS = { container: [container('api', { front: '172.18.0.2' }), container('db', {}, false)] };

async function verdictOf(yaml: string, access: Partial<SandboxAccess>): Promise<unknown> {
  const evaluation = evaluationOf({ objects: OBJECTS, access });
  return (await evaluateBehaviours([checkFrom(yaml)], evaluation, () => undefined, new Turns()))[0];
}

function replying(reply?: Partial<HttpReply>): Partial<SandboxAccess> {
  return { httpGet: () => Promise.resolve(reply && { status: 200, headers: {}, body: '', ...reply }) };
}

function ending(result: Partial<ExecResult>): () => Promise<ExecResult> {
  return () => Promise.resolve({ exitCode: 0, output: '', timedOut: false, ...result });
}

describe('a web server', () => {
  it.each([
    ['http: { port: 80 }', replying({})],
    ['http: { port: 80 }\nexpect: { status: { in: [301, 404] } }', replying({ status: 404 })],
    ['http: { port: 80, path: /a }\nexpect: { body: { contains: Welcome } }', replying({ body: '<h1>Welcome</h1>' })],
    [
      'http: { port: 80 }\nexpect: { status: 301, headers: { Location: { match: "^https:" }, X-Count: 3 } }',
      replying({ status: 301, headers: { location: 'https://x/', 'x-count': '3' } }),
    ],
  ])('answers as wished: %s', async (yaml, access) => {
    expect(await verdictOf(yaml, access)).toMatchObject({ status: 'passed' });
  });

  it.each([
    ['http: { port: 80 }', undefined, 'rien ne répond sur le port 80'],
    ['http: { port: 80 }', { status: 502 }, 'statut 502'],
    ['http: { port: 80 }\nexpect: { body: { contains: Welcome } }', { body: 'Hi' }, 'statut 200, contenu : Hi'],
    [
      'http: { port: 80 }\nexpect: { headers: { Server: nginx, Via: a } }',
      { headers: { server: 'b' } },
      'statut 200, server = b, via = rien',
    ],
  ])('answers otherwise: %s', async (yaml, reply, found) => {
    expect(await verdictOf(yaml, replying(reply))).toMatchObject({ status: 'failed', found: { fr: found } });
  });
});

describe('a web server in a container', () => {
  const verdictOn = async (web: Inspection): Promise<unknown> => {
    const evaluation = evaluationOf({ objects: { container: [web] }, access: replying({}) });
    const check = checkFrom('http: { port: 8080, container: web }');
    return (await evaluateBehaviours([check], evaluation, () => undefined, new Turns()))[0];
  };

  it.each([
    ['by its published port', WEB],
    ['on the network of the machine', { ...WEB, HostConfig: { NetworkMode: 'host' }, NetworkSettings: {} }],
  ])('answers %s', async (_, web) => {
    expect(await verdictOn(web)).toMatchObject({ status: 'passed' });
  });

  it.each([
    ['publishes another port', { ...WEB, NetworkSettings: { Ports: { '80/tcp': [{ HostPort: '8081' }] } } }],
    ['publishes it for UDP', { ...WEB, NetworkSettings: { Ports: { '80/udp': [{ HostPort: '8080' }] } } }],
    ['has stopped', { ...WEB, State: { Running: false } }],
    ['is another', { ...WEB, Name: '/twin' }],
  ])('is not it when what answers is not its own, as it %s', async (_, web) => {
    expect(await verdictOn(web)).toMatchObject({ status: 'failed' });
  });

  it('answers though another that is meant, too, was left over from before', async () => {
    const containers = [
      { ...container('old', {}, false), Image: 'sha256:a' },
      { ...WEB, Image: 'sha256:a' },
    ];
    const evaluation = evaluationOf({ objects: { container: containers }, access: replying({}) });
    const check = checkFrom(`http: { port: 8080, container: { select: '$[Image = "sha256:a"]' } }`);
    const [verdict] = await evaluateBehaviours([check], evaluation, () => undefined, new Turns());
    expect(verdict).toMatchObject({ status: 'passed' });
  });

  it('says which ports lead to it', async () => {
    const verdict = await verdictOn({ ...WEB, NetworkSettings: { Ports: { '80/tcp': [{ HostPort: '8081' }] } } });
    expect(verdict).toMatchObject({
      expected: { en: "the machine's port 8080 leads to web" },
      found: { en: 'web: running, ports: 8081->80/tcp' },
    });
  });
});

describe('a command', () => {
  const inContainer = (exec: InnerDocker['exec']): Partial<SandboxAccess> => ({
    docker: Object.assign(new InMemoryDocker(), { exec }),
  });
  const PING = 'run: { container: api, command: [ping, -c, 1, db] }';

  it('runs in the container of that name', async () => {
    const ran: unknown[] = [];
    const access = inContainer((id, command) => {
      ran.push(id, ...command);
      return ending({ output: '1 packets received' })();
    });

    expect(await verdictOf(`${PING}\nexpect: { exit: 0, output: { match: "[1-9] packets" } }`, access)).toMatchObject({
      status: 'passed',
    });
    expect(ran).toEqual([idOf('api'), 'ping', '-c', '1', 'db']);
  });

  it('runs in one that is running, of several that are meant', async () => {
    const ran: string[] = [];
    const access = inContainer((id) => {
      ran.push(id);
      return ending({})();
    });
    const select = '$reverse($sort($, function($l, $r) { $l.Name > $r.Name }))';
    await verdictOf(`run: { container: { select: '${select}' }, command: [id] }`, access);
    expect(ran).toEqual([idOf('api')]);
  });

  it('runs in the sandbox when it names no container', async () => {
    expect(await verdictOf('run: { command: ["true"] }', { exec: ending({}) })).toMatchObject({ status: 'passed' });
  });

  it.each([
    [PING, inContainer(ending({ exitCode: 1, output: 'bad address' })), 'code de sortie 1, sortie : bad address'],
    [PING, inContainer(ending({ timedOut: true })), 'la commande ne se termine pas'],
    [PING.replace('api', 'db'), inContainer(() => Promise.resolve(undefined)), "db n'est pas en marche"],
    [PING.replace('api', 'web'), {}, 'aucun conteneur de ce nom (vus : api, db)'],
  ])('says how it ended: %s', async (yaml, access, found) => {
    expect(await verdictOf(yaml, access)).toMatchObject({ status: 'failed', found: { fr: found } });
  });

  it('shows no pattern to whoever did not meet it', async () => {
    const verdict = await verdictOf(
      `${PING}\nexpect: { output: { match: "^\\\\d+" } }`,
      inContainer(ending({ output: 'x' })),
    );
    expect(verdict).toMatchObject({ expected: { en: 'the wish' }, found: { en: 'exit code 0, output: x' } });
  });

  it('says what it was to do', async () => {
    const verdict = await verdictOf(PING, inContainer(ending({ exitCode: 1 })));

    expect(verdict).toMatchObject({ expected: { en: 'ping -c 1 db in api: exit code 0' } });
  });

  it('keeps to itself how it looks in the sandbox, which is the author’s business', async () => {
    const verdict = await verdictOf('run: { command: [bash, -c, "id | grep -q 0"] }', {
      exec: ending({ exitCode: 1 }),
    });
    expect(verdict).toMatchObject({ expected: { en: 'the wish' }, found: { en: 'exit code 1, no output' } });
  });
});
