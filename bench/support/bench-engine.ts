import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Docker from 'dockerode';
import type { MachineSpec } from '../../src/engine/container-engine.js';
import { hostMtu, hostResolvers } from '../../src/engine/host-network.js';
import { IMAGES_DIR, readImageSources } from '../../src/engine/images/image-sources.js';
import { type MachineSetting, networkOptions } from '../../src/engine/machine-options.js';

const NETWORK = 'radoub-bench';
const GIB = 1024 ** 3;

/** The same caps that the server gives by default. */
const CAPS = { memoryBytes: GIB / 2, cpus: 1, pids: 512, diskBytes: 4 * GIB };

/** The engine of this run as somebody without our server would use it. */
export class BenchEngine implements AsyncDisposable {
  private made = 0;

  private constructor(
    /** Folder of the engine: part of the command line of each of its processes. */
    readonly dir: string,
    readonly docker: Docker,
    readonly setting: MachineSetting,
    readonly image: string,
  ) {}

  static async open(): Promise<BenchEngine> {
    const docker = new Docker({ socketPath: process.env['RADOUB_TEST_ENGINE'] ?? '' });
    const setting = {
      runtime: 'sandbox',
      seccomp: JSON.stringify(JSON.parse(await readFile(join(IMAGES_DIR, 'engine/seccomp.json'), 'utf8'))),
      dns: await hostResolvers(),
      mtu: await hostMtu(),
      cpus: availableParallelism(),
      socketsDir: process.env['RADOUB_TEST_SOCKETS'] ?? '',
      registryMirror: '',
    };
    const image = `radoub/sandbox:${(await readImageSources()).fingerprint}`;
    const engine = new BenchEngine(process.env['RADOUB_TEST_DIR'] ?? '', docker, setting, image);
    await engine.removeNetwork(); // of a run that was killed
    await docker.createNetwork(networkOptions(engine.spec(NETWORK), {}, setting.mtu));
    return engine;
  }

  /** A network made beforehand, as Docker's own default bridge is. */
  readonly network = NETWORK;

  /** What the server asks for, under a name of the bench's. */
  spec(name = `radoub-bench-${this.made++}`): MachineSpec {
    return { name, hostname: 'tp', image: this.image, caps: CAPS, internet: true, labels: {} };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.removeNetwork();
  }

  private async removeNetwork(): Promise<void> {
    await this.docker
      .getNetwork(NETWORK)
      .remove()
      .catch((error: unknown) => {
        if ((error as { statusCode?: number }).statusCode !== 404) throw error;
      });
  }
}
