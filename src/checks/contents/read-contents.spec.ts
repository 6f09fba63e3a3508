import type { Inspection } from '../../engine/inner-docker.js';
import { MOST_LISTED, readContents } from './read-contents.js';

const NOTHING = { container: [], network: [], volume: [], image: [] };
const containerFrom = (container: Inspection): unknown =>
  readContents({ ...NOTHING, container: [container] }).containers.shown[0];

describe('what a learner’s Docker holds', () => {
  it('is told of containers as docker ps tells it', () => {
    const binding = (HostIp: string): object => ({ HostIp, HostPort: '8080' });
    const web = {
      Name: '/web',
      Config: { Image: 'nginx' },
      State: { Status: 'running', ExitCode: 0 },
      NetworkSettings: {
        Ports: { '80/tcp': [binding('0.0.0.0'), binding('::'), binding('127.0.0.1')], '443/tcp': null },
        Networks: { localnet: { IPAddress: '172.16.0.2' }, none: null },
      },
    };
    expect(containerFrom(web)).toEqual({
      name: 'web',
      image: 'nginx',
      state: 'running',
      exitCode: null,
      ports: ['8080->80/tcp', '127.0.0.1:8080->80/tcp', '443/tcp'],
      networks: [
        { name: 'localnet', address: '172.16.0.2' },
        { name: 'none', address: '' },
      ],
    });
    expect(containerFrom({ ...web, State: { Status: 'exited', ExitCode: 137 } })).toMatchObject({ exitCode: 137 });
  });

  it('is told of networks, volumes and images', () => {
    expect(
      readContents({
        ...NOTHING,
        network: [{ Name: 'localnet', Driver: 'bridge', IPAM: { Config: [{ Subnet: '172.16.0.0/16' }, {}] } }],
        volume: [{ Name: 'data', Driver: 'local' }],
        image: [
          { Id: 'sha256:0123456789abcdef', RepoTags: [], Size: 5 },
          { Id: 'sha256:1', RepoTags: ['a:1', 'a:2'], Size: 7 },
        ],
      }),
    ).toMatchObject({
      networks: { count: 1, shown: [{ name: 'localnet', driver: 'bridge', subnets: ['172.16.0.0/16'] }] },
      volumes: { count: 1, shown: [{ name: 'data', driver: 'local' }] },
      images: {
        count: 2,
        shown: [
          { names: ['0123456789ab'], bytes: 5 },
          { names: ['a:1', 'a:2'], bytes: 7 },
        ],
      },
    });
  });

  it('has nothing in it that draws something else than it says', () => {
    const named = { Name: '/a\u001b[31mb\u202ec\nd', Config: { Image: '<b>x</b>' } };
    expect(containerFrom(named)).toMatchObject({ name: 'abc d', image: '<b>x</b>' });
  });

  it('is of no use to who answers something else than Docker would', () => {
    const shapeless = { Name: 7, Config: null, State: 'up', NetworkSettings: { Ports: [[], {}], Networks: 'all' } };
    expect(containerFrom(shapeless)).toMatchObject({ name: '', image: '', state: '', exitCode: null });
    expect(readContents({ ...NOTHING, image: [{ RepoTags: {}, Size: '9' }] }).images.shown).toEqual([
      { names: [''], bytes: 0 },
    ]);
  });

  it('is bounded, whatever there is', () => {
    const long = 'x'.repeat(100_000);
    const endless = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${index}${long}`, null]));
    const container: Inspection = {
      ...{ Name: long, Config: { Image: long }, State: { Status: long } },
      NetworkSettings: { Ports: endless, Networks: endless },
    };
    const { containers } = readContents({ ...NOTHING, container: Array.from({ length: 500 }, () => container) });
    expect(containers.count).toBe(500);
    expect(containers.shown).toHaveLength(MOST_LISTED);
    expect(JSON.stringify(containers).length).toBeLessThan(512 * 1024);
  });
});
