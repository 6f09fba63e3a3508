import { readConfig } from './config.js';

describe('the configuration', () => {
  it('has a safe default for everything', () => {
    const config = readConfig({});

    expect(config.listen).toEqual({ host: '127.0.0.1', port: 7070 });
    expect(config.open).toBe(false);
    expect(config.trustLearners).toBe(false);
    expect(config.engine).toEqual({ kind: 'embedded', keepRunning: false });
    expect(config.recording).toEqual({ everySession: false, mostBytes: 16 * 1024 ** 2 });
    expect(config.caps).toEqual({ memoryBytes: 512 * 1024 ** 2, cpus: 1, pids: 512, diskBytes: 4 * 1024 ** 3 });
  });

  it('names every variable that is wrong at once', () => {
    const wrong = { RADOUB_LISTEN: 'nowhere', RADOUB_MEMORY: 'lots', RADOUB_POOL: '-1', RADOUB_ENGINE: 'tcp://h:2375' };

    expect(() => readConfig(wrong)).toThrow(/RADOUB_LISTEN.*RADOUB_ENGINE.*RADOUB_POOL.*RADOUB_MEMORY/s);
  });

  it('is open to everybody on loopback only', () => {
    expect(readConfig({ RADOUB_OPEN: 'true' }).open).toBe(true);
    expect(() => readConfig({ RADOUB_OPEN: 'true', RADOUB_LISTEN: '0.0.0.0:80' })).toThrow('RADOUB_OPEN');
  });

  it('takes a mirror as Docker does, and nothing that a shell or Docker would read otherwise', () => {
    expect(readConfig({ RADOUB_MIRROR: 'http://10.0.0.5:5000/' }).registryMirror).toBe('http://10.0.0.5:5000');
    for (const wrong of ['10.0.0.5:5000', 'https://name:secret@host', 'https://host/path', 'https://h --debug']) {
      expect(() => readConfig({ RADOUB_MIRROR: wrong })).toThrow('RADOUB_MIRROR');
    }
  });

  it('knows proxies by their addresses and ranges, and never takes everybody for one', () => {
    const proxies = (value: string): readonly string[] => readConfig({ RADOUB_PROXIES: value }).proxies;

    expect(proxies('')).toEqual([]);
    expect(proxies('10.0.0.5, 192.168.4.0/28,2001:db8::/64')).toEqual(['10.0.0.5', '192.168.4.0/28', '2001:db8::/64']);
    for (const wrong of ['proxy.school', '10.0.0', '10.0.0.5/33', '10.0.0.5/', '2001:db8::/129', 'fe80::1%eth0', '10'])
      expect(() => proxies(wrong)).toThrow(
        `RADOUB_PROXIES must be addresses or ranges such as 10.0.0.0/28, not "${wrong}"`,
      );
    expect(() => proxies('10.0.0.5, ::/0')).toThrow('RADOUB_PROXIES must not be everybody, as "::/0" is');
  });

  it('reads an address in every usual form', () => {
    expect(readConfig({ RADOUB_LISTEN: '8080' }).listen).toEqual({ host: '127.0.0.1', port: 8080 });
    expect(readConfig({ RADOUB_LISTEN: '[::1]:8080' }).listen).toEqual({ host: '::1', port: 8080 });
  });
});
