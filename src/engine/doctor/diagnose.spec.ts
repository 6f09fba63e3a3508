import { diagnose } from './diagnose.js';
import type { HostFacts } from './host-facts.js';

const GIB = 1024 ** 3;
const healthy: HostFacts = {
  platform: 'linux',
  root: true,
  dockerd: '26.1.5',
  runc: '1.3.3',
  missingTools: [],
  userNamespaces: true,
  cgroupVersion: 2,
  kernel: '6.12.9-amd64',
  memoryBytes: 16 * GIB,
  freeMemoryBytes: 8 * GIB,
  freeDiskBytes: 100 * GIB,
  inotifyInstances: 8192,
  neighbours: 4_194_304,
  openFiles: Number.MAX_SAFE_INTEGER,
  overlay: true,
  runtimeFailure: undefined,
};

describe('radoub doctor', () => {
  it('finds nothing on a healthy host', () => {
    expect(diagnose(healthy).filter((finding) => finding.level !== 'ok')).toEqual([]);
  });

  it('says what the runtime said when it failed', () => {
    const found = diagnose({ ...healthy, runtimeFailure: 'sandbox-runc: mount: wrong fs type' });

    expect(found.map((finding) => finding.about).join()).toContain('mount: wrong fs type');
  });

  it('does not complain of what a host does not tell', () => {
    expect(diagnose({ ...healthy, neighbours: NaN }).filter((finding) => finding.level !== 'ok')).toEqual([]);
  });

  it.each<[string, Partial<HostFacts>, 'weak' | 'missing', RegExp]>([
    ['no root', { root: false }, 'missing', /docker compose up/],
    ['macOS', { platform: 'darwin' }, 'missing', /docker compose up/],
    ['no Docker', { dockerd: undefined }, 'missing', /apt-get install docker\.io/],
    ['an ancient Docker', { dockerd: '19.03.8' }, 'missing', /20\.10/],
    ['a runc with known holes', { runc: '1.1.5' }, 'weak', /upgrade/],
    ['no user namespaces', { userNamespaces: false }, 'missing', /max_user_namespaces/],
    ['missing tools', { missingTools: ['jq'] }, 'missing', /apt-get install .*jq/],
    ['an old kernel', { kernel: '4.19.0' }, 'missing', /Debian 12/],
    ['little memory', { memoryBytes: GIB }, 'weak', /512 MiB/],
    ['little disk', { freeDiskBytes: 10 * GIB }, 'weak', /4 GiB/],
    ['hardly any disk', { freeDiskBytes: GIB }, 'missing', /RADOUB_STATE/],
    ['few inotify instances', { inotifyInstances: 128 }, 'weak', /inotify/],
    ['few open files', { openFiles: 2_466_165 }, 'weak', /fs\.file-max/],
    ['few neighbours', { neighbours: 1024 }, 'weak', /ipv6\.neigh\.default\.gc_thresh3/],
    ['a machine that could not be made', { runtimeFailure: 'no jq' }, 'weak', /engine\.log/],
    ['no overlay file system', { overlay: false }, 'missing', /modprobe overlay/],
  ])('says of %s what it means and how to mend it', (_name, facts, level, mend) => {
    const found = diagnose({ ...healthy, ...facts }).filter((finding) => finding.level !== 'ok');

    expect(found).toEqual([expect.objectContaining({ level, mend: expect.stringMatching(mend) as string })]);
  });
});
