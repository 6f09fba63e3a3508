import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import Docker from 'dockerode';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { readInstance } from '../config/instance.js';
import { ContainerEngine } from './container-engine.js';
import { DockerEngine } from './docker-engine.js';
import { EmbeddedEngine } from './embedded/embedded-engine.js';
import { EngineStartup } from './engine-startup.js';
import { hostMtu, hostResolvers } from './host-network.js';
import { IMAGES_DIR } from './images/image-sources.js';
import { PreparedImage } from './images/prepared-image.js';
import type { MachineSetting } from './machine-options.js';
import { SandboxImage } from './sandbox-image.js';

const SETTING = Symbol('machine setting');

@Module({
  providers: [
    {
      provide: SETTING,
      inject: [CONFIG],
      useFactory: async (config: Config): Promise<MachineSetting> => ({
        runtime: config.sandboxRuntime,
        seccomp: JSON.stringify(JSON.parse(await readFile(join(IMAGES_DIR, 'engine/seccomp.json'), 'utf8'))),
        dns: config.dns.length > 0 ? config.dns : await hostResolvers(),
        mtu: await hostMtu(),
        cpus: availableParallelism(),
        socketsDir: config.socketsDir,
        registryMirror: config.registryMirror,
      }),
    },
    {
      provide: Docker,
      inject: [CONFIG],
      useFactory: (config: Config) => new Docker({ socketPath: engineSocket(config) }),
    },
    {
      provide: ContainerEngine,
      inject: [Docker, CONFIG, SETTING],
      useFactory: (docker: Docker, config: Config, setting: MachineSetting) =>
        new DockerEngine(
          docker,
          readInstance(config.stateDir),
          setting,
          config.pty === 'cli' ? `unix://${engineSocket(config)}` : undefined,
        ),
    },
    {
      provide: PreparedImage,
      inject: [Docker, SETTING],
      useFactory: (docker: Docker, setting: MachineSetting) => new PreparedImage(docker, setting),
    },
    { provide: SandboxImage, useExisting: PreparedImage },
    {
      provide: EmbeddedEngine,
      inject: [Docker, CONFIG, SETTING],
      useFactory: (docker: Docker, config: Config, { dns, registryMirror }: MachineSetting) =>
        config.engine.kind === 'external'
          ? undefined
          : new EmbeddedEngine(docker, {
              dir: embeddedDir(config),
              namespace: `radoub-${readInstance(config.stateDir)}`,
              dns,
              registryMirror,
            }),
    },
    EngineStartup,
  ],
  exports: [ContainerEngine, SandboxImage, PreparedImage],
})
export class EngineModule {}

function embeddedDir(config: Config): string {
  return join(config.stateDir, 'engine');
}

function engineSocket(config: Config): string {
  return config.engine.kind === 'external' ? config.engine.socket : join(embeddedDir(config), 'docker.sock');
}
