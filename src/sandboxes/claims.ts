import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { ContainerEngine, type Caps } from '../engine/container-engine.js';
import { SandboxImage } from '../engine/sandbox-image.js';
import { isTransient } from './is-transient.js';
import { leastCaps } from './least-caps.js';
import type { MachineKind } from './machine-kind.js';
import { advance, machineName, type SandboxIn } from './lifecycle.js';
import { Pool } from './pool.js';
import { Provisioning } from './provisioning.js';
import { Removal } from './removal.js';
import { SandboxFailedError } from './sandbox.errors.js';
import { SandboxStore } from './sandbox.store.js';

/** A session's wish for a machine. */
export interface Claim {
  readonly session: string;
  /** When the machine goes at the latest, unless `prolong`ed. */
  readonly expiresAt: Date;
  /** What the exercise and the learner's terms say: the least of all and of the configuration's holds. */
  readonly limits?: readonly Partial<Caps>[];
  /** False for a machine that reaches nothing outside; true gives no more than the configuration does. */
  readonly internet?: boolean;
  readonly image?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A spare that does not answer by then has died in the pool. */
const SPARE_TIMEOUT_MS = 2_000;

/** Finds or makes the machine that a session asks for. */
@Injectable()
export class Claims {
  private readonly logger = new Logger(Claims.name);

  constructor(
    private readonly engine: ContainerEngine,
    private readonly store: SandboxStore,
    private readonly pool: Pool,
    private readonly provisioning: Provisioning,
    private readonly removal: Removal,
    private readonly image: SandboxImage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async claim(claim: Claim): Promise<SandboxIn<'claimed'>> {
    const caps = leastCaps(this.config.caps, ...(claim.limits ?? []));
    const kind = { caps, internet: this.config.internet && (claim.internet ?? true) };
    const fromPool = await this.takeSpare(claim, kind);
    return fromPool ?? (await this.provisionTwice(claim, kind));
  }

  private async takeSpare(claim: Claim, kind: MachineKind): Promise<SandboxIn<'claimed'> | undefined> {
    const spare = this.pool.find(kind, claim.image ?? this.image.current());
    if (!spare) return undefined;
    const claimed = this.store.save(assign(spare, claim)); // before anything is awaited, so that nobody else takes it
    try {
      await this.engine.inner(machineName(spare.id)).ping(AbortSignal.timeout(SPARE_TIMEOUT_MS));
      return claimed;
    } catch {
      this.logger.warn(`Sandbox ${spare.id} of the pool does not answer and is replaced.`);
      this.removal.remove(spare.id, 'undone').catch(() => undefined); // the reconciler tries again
      return undefined;
    }
  }

  private async provisionTwice(claim: Claim, kind: MachineKind): Promise<SandboxIn<'claimed'>> {
    const signal = claim.signal ?? new AbortController().signal;
    const labels = { ...claim.labels, 'radoub.expires': claim.expiresAt.toISOString() };
    const wanted = { session: claim.session, kind, image: claim.image, labels };
    const attempt = (): Promise<SandboxIn<'claimed'>> =>
      this.provisioning.provision(wanted, signal, (ready) => assign(ready, claim));
    const mayRetry = (error: unknown): boolean => !isTransient(error) && !signal.aborted;
    try {
      return await attempt();
    } catch (error) {
      if (!mayRetry(error)) throw error;
    }
    return attempt().catch((error: unknown) => {
      throw mayRetry(error) ? new SandboxFailedError(error) : error;
    });
  }
}

function assign(ready: SandboxIn<'ready'>, { session, expiresAt }: Claim): SandboxIn<'claimed'> {
  return advance(ready, { state: 'claimed', session, expiresAt });
}
