import { mkdir, rm } from 'node:fs/promises';
import type { Container, ContainerCreateOptions } from 'dockerode';
import { DockerSocket } from '../../src/engine/inner/docker-socket.js';
import { SocketInnerDocker } from '../../src/engine/inner/socket-inner-docker.js';
import { containerOptions, socketFolder } from '../../src/engine/machine-options.js';
import { untilDockerAnswers } from '../../src/sandboxes/until-docker-answers.js';
import type { BenchEngine } from './bench-engine.js';

const BOOT_MS = 60_000;

/** What `docker run -d` makes of our image, without our server. */
export class BareMachine implements AsyncDisposable {
  private constructor(
    private readonly engine: BenchEngine,
    readonly name: string,
    readonly container: Container,
  ) {}

  /** The engine's defaults: its own runtime, no caps of ours, nothing but a sleep inside. */
  static plain(engine: BenchEngine): Promise<BareMachine> {
    const { name } = engine.spec();
    return BareMachine.run(engine, {
      name,
      Image: engine.image,
      Entrypoint: ['/bin/sleep', 'infinity'],
      Cmd: [],
      HostConfig: { NetworkMode: engine.network },
    });
  }

  /** The runtime, caps, volume and flags that the server gives, in one command. */
  static async withOurFlags(engine: BenchEngine): Promise<BareMachine> {
    const spec = engine.spec();
    await mkdir(socketFolder(engine.setting, spec.name), { recursive: true });
    const options = containerOptions(spec, {}, engine.setting);
    return BareMachine.run(engine, { ...options, HostConfig: { ...options.HostConfig, NetworkMode: engine.network } });
  }

  private static async run(engine: BenchEngine, options: ContainerCreateOptions): Promise<BareMachine> {
    const container = await engine.docker.createContainer(options);
    const machine = new BareMachine(engine, options.name ?? '', container);
    try {
      await container.start();
    } catch (error) {
      await machine[Symbol.asyncDispose]();
      throw error;
    }
    return machine;
  }

  async untilDockerAnswers(): Promise<void> {
    const socket = new DockerSocket(this.name, `${socketFolder(this.engine.setting, this.name)}/docker.sock`);
    const docker = new SocketInnerDocker(this.name, socket);
    await untilDockerAnswers(docker, BOOT_MS, new AbortController().signal);
  }

  /** As `docker rm -f` and `docker volume rm`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.container.remove({ force: true });
    await this.engine.docker
      .getVolume(this.name)
      .remove()
      .catch(() => undefined); // a plain one has none
    await rm(socketFolder(this.engine.setting, this.name), { recursive: true, force: true });
  }
}
