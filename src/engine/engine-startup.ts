import { chmod, mkdir } from 'node:fs/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit, Optional } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { ContainerEngine, type EngineDescription } from './container-engine.js';
import { diagnose } from './doctor/diagnose.js';
import type { Finding } from './doctor/finding.js';
import { readHostFacts } from './doctor/host-facts.js';
import { EmbeddedEngine } from './embedded/embedded-engine.js';
import { UnsafeEngineError } from './engine.errors.js';
import { PreparedImage } from './images/prepared-image.js';

/** Brings the engine up before anything that needs it, and down after: engine, its safety, then the images. */
@Injectable()
export class EngineStartup implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('Engine');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly engine: ContainerEngine,
    private readonly images: PreparedImage,
    @Optional() private readonly embedded?: EmbeddedEngine,
  ) {}

  async onModuleInit(): Promise<void> {
    await closedFolder(this.config.socketsDir);
    if (this.embedded) {
      await this.refuseWhatIsMissing();
      this.logger.log('starting the Docker engine of the sandboxes');
      await this.embedded.start();
      await this.warnOfWeaknesses();
    }
    const refusal = whyRefused(await this.engine.describe(), this.config);
    if (refusal) throw new UnsafeEngineError(refusal);
    await this.images.prepare((line) => {
      this.logger.log(line);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.embedded || this.config.engine.kind === 'external') return;
    const keep = this.config.engine.keepRunning;
    if (!keep) await this.stopMachines();
    await this.embedded.stop({ keep });
  }

  private async refuseWhatIsMissing(): Promise<void> {
    const missing = await this.findings('missing');
    if (missing.length > 0) throw new UnsafeEngineError(`The engine cannot run here:\n  ${missing.join('\n  ')}`);
  }

  /** Once the engine has raised what it may. */
  private async warnOfWeaknesses(): Promise<void> {
    for (const weakness of await this.findings('weak')) this.logger.warn(weakness);
  }

  private async findings(level: Finding['level']): Promise<string[]> {
    const findings = diagnose(await readHostFacts(this.config.stateDir));
    return findings.filter((each) => each.level === level).map((each) => `${each.about}. ${each.mend ?? ''}`);
  }

  /** Their disks stay: a later start of the server finds each as it was. */
  private async stopMachines(): Promise<void> {
    const machines = await this.engine.listOurs();
    const running = machines.filter((machine) => machine.container === 'running');
    await Promise.allSettled(running.map((machine) => this.engine.stop(machine.name)));
  }
}

/** Makes the folder, open to nobody else on this host: a machine's Docker socket gives whoever reaches it that machine. */
async function closedFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o700); // not by mkdir: the folder may be there already, made by whatever mounted into it first
}

/** A sentence that says why learners must not be let onto this engine, and what to do; undefined when they may. */
export function whyRefused(
  engine: Pick<EngineDescription, 'userNamespaces' | 'runtimes'>,
  config: Pick<Config, 'sandboxRuntime' | 'trustLearners'>,
): string | undefined {
  if (!engine.runtimes.includes(config.sandboxRuntime)) {
    return (
      `The engine has no OCI runtime "${config.sandboxRuntime}" (it has: ${engine.runtimes.join(', ')}). ` +
      'Start it with sandbox-images/engine/start-engine, or name another with RADOUB_SANDBOX_RUNTIME.'
    );
  }
  // Other runtimes (sysbox, kata) bring an isolation of their own.
  if (config.sandboxRuntime !== 'sandbox' || engine.userNamespaces || config.trustLearners) return undefined;
  return (
    'The engine runs without user namespaces, so root in a sandbox would be root on its host. ' +
    'Start it with sandbox-images/engine/start-engine (dockerd --userns-remap), ' +
    'or set RADOUB_TRUST_LEARNERS=true if every learner may own that host.'
  );
}
