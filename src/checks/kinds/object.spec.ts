import type { Inspection } from '../../engine/inner-docker.js';
import { checkFrom } from '../spec/check-from.js';
import { evaluationOf } from '../spec/evaluation.js';
import { container, image, network, volume } from '../spec/inspections.js';
import { evaluateStates } from '../evaluate.js';

const report = (): void => undefined;

/** With what every Docker has besides, and what resembles the wanted. */
const OBJECTS = {
  network: [
    network('bridge', '172.17.0.0/16'),
    network('host'),
    network('localnet2', '172.16.0.0/16'),
    network('localnet', '172.18.0.0/16', { Labels: { 'com.docker.compose.network': 'localnet' } }),
  ],
  container: [
    container('box1', { bridge: '172.17.0.2', localnet: '172.18.0.2' }),
    container('box2', { bridge: '172.17.0.3' }),
    container('box3', { bridge: '' }, false),
  ],
  volume: [volume('data')],
  image: [image('a', 'nginx:latest', 'nginx:1.27'), image('b', 'registry.local:5000/team/app:2'), image('c')],
};

const WEB = {
  ...container('web', { bridge: '172.17.0.2' }),
  State: { Status: 'running', Running: true, Health: { Status: 'starting' } },
  Mounts: [
    { Type: 'volume', Name: 'data', Destination: '/data', RW: true },
    { Type: 'bind', Source: '/root/site', Destination: '/site', RW: false },
  ],
  HostConfig: { CapDrop: ['ALL'], CapAdd: ['CHOWN'], SecurityOpt: ['no-new-privileges'], Tmpfs: { '/tmp': '' } },
  Config: { Image: 'busybox', Env: ['PATH=/bin', 'PASSWORD=secret'] },
  NetworkSettings: {
    Ports: {
      '80/tcp': [
        { HostIp: '0.0.0.0', HostPort: '8080' },
        { HostIp: '::', HostPort: '8080' },
      ],
    },
  },
};

async function verdictOf(yaml: string, objects: Partial<Record<string, Inspection[]>> = OBJECTS): Promise<unknown> {
  const [verdict] = await evaluateStates([checkFrom(yaml)], evaluationOf({ objects }), report);
  return verdict;
}

describe('a check of an object', () => {
  it.each([
    'network: localnet',
    'container: box1',
    'container: /box1',
    'volume: data',
    'image: nginx',
    'image: docker.io/library/nginx:1.27',
    'image: registry.local:5000/team/app:2',
    'network: nowhere\nabsent: true',
    'network: localnet\nexpect: { Driver: bridge, "IPAM.Config[0].Subnet": { match: "^172" } }',
    'network: { select: "$[Labels.`com.docker.compose.network` = \\"localnet\\"]" }\nassert: IPAM.Config[0].Subnet = "172.18.0.0/16"',
    'container: { select: "$[State.Running]" }\ncount: 2',
    'container: { select: "$[State.Running]" }\nexpect: { Config.Tty: true }',
    'container: { select: "$[Name = \\"/box9\\"]" }\ncount: 0',
    'container: box2\nassert: State.Running and $not($exists(NetworkSettings.Networks.localnet))',
  ])('passes: %s', async (yaml) => {
    expect(await verdictOf(yaml)).toEqual({ check: 'it', status: 'passed' });
  });

  it.each([
    ['network: local', 'un réseau nommé local', 'aucun réseau de ce nom (vus : bridge, host, localnet, localnet2)'],
    [
      'image: nginx:1.26',
      'une image nommée nginx:1.26',
      expect.stringMatching(/^aucune image de ce nom \(vues : nginx/) as string,
    ],
    ['network: localnet\nexpect: { "IPAM.Config[0].Subnet": 172.16.0.0/16 }', '172.16.0.0/16', '172.18.0.0/16'],
    ['network: host\nexpect: { "IPAM.Config[0].Subnet": 172.16.0.0/16 }', '172.16.0.0/16', 'rien'],
    ['network: localnet\nexpect: { Driver: bridge, Internal: true }', 'le souhait', 'Internal = false'],
    [
      'network: localnet\nexpect: { Driver: bridge, "IPAM.Config[0].Subnet": 172.16.0.0/16 }',
      'Subnet = 172.16.0.0/16',
      'Subnet = 172.18.0.0/16',
    ],
    [
      'network: localnet\nexpect: { "IPAM.Config[0].Subnet": { match: "^172.16" } }',
      'le souhait',
      'Subnet = 172.18.0.0/16',
    ],
    ['network: localnet\nabsent: true', 'aucun réseau localnet', 'encore là : localnet'],
    ['container: { select: "$[State.Running]" }\ncount: { min: 3 }', 'au moins 3', '2 : box1, box2'],
    ['container: { select: "$[State.Running]" }\ncount: 0', 'le souhait', 'encore là : box1, box2'],
    [
      'container: { select: "$[Name = \\"/box9\\"]" }',
      'le souhait',
      'aucun conteneur de cette sorte (vus : box1, box2, box3)',
    ],
    ['container: box3\nassert: State.Running', 'le souhait', 'box3 : arrêté, sur bridge'],
    ['container: box2\nassert: $contains(Config.Labels, "x")', 'le souhait', "des données d'une autre forme"],
    [
      'container: box1\nassert: NetworkSettings.Networks.none.IPAddress != ""',
      'le souhait',
      'box1 : en marche, sur bridge 172.17.0.2, localnet 172.18.0.2',
    ],
  ])('says what it expected and found: %s', async (yaml, expected, found) => {
    expect(await verdictOf(yaml)).toMatchObject({ status: 'failed', expected: { fr: expected }, found: { fr: found } });
  });

  it.each([
    ['Mounts.Name', 'web : en marche, monté : data:/data, /root/site:/site (lecture seule), tmpfs:/tmp'],
    ['HostConfig.CapDrop', 'web : en marche, --cap-drop ALL --cap-add CHOWN'],
    ['HostConfig.SecurityOpt', 'web : en marche, security-opt : no-new-privileges'],
    ['Config.Env', 'web : en marche, variables : PATH, PASSWORD'],
    ['State.Health.Status', 'web : en marche, santé : starting'],
    ['NetworkSettings.Ports', 'web : en marche, ports : 8080->80/tcp'],
    ['Config.Image = "x" and Config.User', 'web : en marche, image : busybox, utilisateur : root'],
  ])('tells of a container what was asked about: %s', async (asked, found) => {
    const verdict = await verdictOf(`container: web\nassert: '${asked} = "X"'`, { container: [WEB] });
    expect(verdict).toMatchObject({ status: 'failed', found: { fr: found } });
  });

  it('tells of an image what was asked about', async () => {
    const Config = { User: '', Cmd: ['sh'], Labels: { vendor: 'ACME' } };
    const images = [{ ...image('a', 'web:1'), Config }];
    const verdict = await verdictOf(
      'image: web:1\nassert: Config.User="1" and Config.Cmd="x" and Config.Labels.a="b"',
      {
        image: images,
      },
    );
    expect(verdict).toMatchObject({ found: { en: 'web:1: user: root, CMD ["sh"], labels: vendor=ACME' } });
  });

  it('may follow one object to another, and to what happened since the step began', async () => {
    const web = { ...container('web', {}), Image: image('a').Id };
    const at = (time: string): bigint => BigInt(Date.parse(time)) * 1_000_000n;
    const event = { type: 'volume', action: 'destroy', attributes: {} } as const;
    const evaluation = evaluationOf({
      objects: { container: [web], image: [image('a', 'app:1')] },
      events: [
        { ...event, id: 'before', timeNano: at('2025-01-01T09:59:59Z') },
        { ...event, id: 'after', timeNano: at('2025-01-01T10:00:01Z') },
      ],
    });
    const checks = [
      `container: web\nassert: 'Image = $images["app:1" in RepoTags].Id and $count($containers) = 1'`,
      `container: { select: '$[Image = $images["app:1" in RepoTags].Id]' }`,
      `container: web\nassert: '$events[type = "volume"].id = "after"'`,
    ].map((yaml, index) => checkFrom(yaml, `c${index}`));
    expect(await evaluateStates(checks, evaluation, report)).toEqual(
      checks.map(({ id }) => ({ check: id, status: 'passed' })),
    );
  });

  it('gives the hint of the author, in both languages', async () => {
    const verdict = await verdictOf('network: nowhere\nhint: { fr: "créez-le", en: "create it" }');

    expect(verdict).toMatchObject({ hint: { fr: 'créez-le', en: 'create it' } });
  });

  it('does not hold an assertion that is neither true nor false against the learner', async () => {
    expect(await verdictOf('container: box1\nassert: Name')).toMatchObject({ status: 'broken' });
  });

  it("shows nothing of a learner's machine that could draw something else", async () => {
    const hostile = network('local\u001b[31mnet\u202e', '172.16.0.0/16');
    const verdict = await verdictOf('network: localnet', { network: [hostile, network('x'.repeat(500))] });

    expect(verdict).toMatchObject({
      found: { en: expect.stringMatching(/^no network of that name \(seen: localnet, x+…$/) as string },
    });
  });
});
