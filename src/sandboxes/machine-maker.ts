import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { ContainerEngine } from '../engine/container-engine.js';
import { machineName, type SandboxIn } from './lifecycle.js';
import { untilDockerAnswers } from './until-docker-answers.js';

/** What learners see in their prompt. */
const HOSTNAME = 'tp';

/** Makes the machine of one sandbox, whole or not at all. */
@Injectable()
export class MachineMaker {
  constructor(
    private readonly engine: ContainerEngine,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Resolves once its Docker answers. On failure everything is undone, and the first error thrown. */
  async make(sandbox: SandboxIn<'provisioning'>, labels: Record<string, string>, signal: AbortSignal): Promise<void> {
    const name = machineName(sandbox.id);
    const { image, caps, internet } = sandbox;
    const spec = { name, hostname: HOSTNAME, image, caps, internet };
    const session = sandbox.session === null ? {} : { 'radoub.session': sandbox.session };
    try {
      await this.engine.start({ ...spec, labels: { ...labels, ...session, 'radoub.sandbox': sandbox.id } }, signal);
      await this.untilReady(sandbox.id, signal);
    } catch (error) {
      // The engine may be away; the row then says that the machine has to go, and the reconciler sees to it.
      await this.engine.remove(name).catch(() => undefined);
      throw error;
    }
  }

  /** Starts a machine that stopped, with everything in it as it was; resolves once its Docker answers. */
  async resume(sandbox: string, signal: AbortSignal): Promise<void> {
    await this.engine.resume(machineName(sandbox));
    await this.untilReady(sandbox, signal);
  }

  untilReady(sandbox: string, signal: AbortSignal): Promise<void> {
    const docker = this.engine.inner(machineName(sandbox));
    return untilDockerAnswers(docker, this.config.bootSeconds * 1_000, signal);
  }
}
