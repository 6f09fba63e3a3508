import { containerOptions } from './machine-options.js';

describe('The options of a machine’s container', () => {
  it.each([
    [2, 1, 1e9],
    [0.5, 1, 5e8],
    [2, 2, 2e9],
  ])('allow %d processors, of which the host has %d, as far as Docker takes it', (wanted, cpus, nano) => {
    const caps = { memoryBytes: 512 * 1024 ** 2, cpus: wanted, pids: 512, diskBytes: 1024 ** 3 };
    const spec = { name: 'radoub-a', hostname: 'tp', image: 'i', caps, internet: false, labels: {} };
    const setting = {
      runtime: 'sandbox',
      seccomp: '{}',
      dns: [],
      mtu: 1500,
      cpus,
      socketsDir: '/s',
      registryMirror: '',
    };
    expect(containerOptions(spec, {}, setting).HostConfig?.NanoCpus).toBe(nano);
  });
});
