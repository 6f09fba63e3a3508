import { Injectable, Logger } from '@nestjs/common';
import { SandboxImage } from '../engine/sandbox-image.js';
import { EventBus } from '../events/event-bus.js';
import { Capacity } from './capacity/capacity.js';
import { Gate } from './capacity/gate.js';
import { Vacating } from './capacity/vacating.js';
import { ExclusiveRunner } from './exclusive-runner.js';
import { isTransient } from './is-transient.js';
import { advance, type Sandbox, type SandboxIn } from './lifecycle.js';
import type { MachineKind } from './machine-kind.js';
import { MachineMaker } from './machine-maker.js';
import { Removal } from './removal.js';
import { SandboxStore } from './sandbox.store.js';

/** What is asked for: for a session, or with null for the pool. */
export interface Wanted {
  readonly session: string | null;
  readonly kind: MachineKind;
  readonly image?: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
}

type Settle<S extends Sandbox> = (ready: SandboxIn<'ready'>) => S;

/** Booting is bound by the processor: more at once makes each slower and none sooner. */
const AT_ONCE_PER_CORE = 2;

/** Brings new sandboxes from nothing to ready. */
@Injectable()
export class Provisioning {
  private readonly logger = new Logger(Provisioning.name);
  private readonly gate = new Gate();

  constructor(
    private readonly store: SandboxStore,
    private readonly capacity: Capacity,
    private readonly maker: MachineMaker,
    private readonly removal: Removal,
    private readonly vacating: Vacating,
    private readonly runner: ExclusiveRunner,
    private readonly image: SandboxImage,
    private readonly events: EventBus,
  ) {}

  /**
   * One attempt. `settle` says what becomes of the ready sandbox, before anybody else can see it. Whatever this throws,
   * nothing of the sandbox is left, or it is on record as to be removed.
   */
  async provision<S extends Sandbox>(wanted: Wanted, signal: AbortSignal, settle: Settle<S>): Promise<S> {
    const { session, kind, image = this.image.current() } = wanted;
    const { sandbox, after } = await this.capacity.reserve(session, image, kind);
    try {
      return await this.runner.run(sandbox.id, async (superseded) => {
        const either = AbortSignal.any([signal, superseded]);
        await this.vacating.vacate(after);
        const make = (): Promise<void> => this.maker.make(sandbox, wanted.labels, either);
        // The pool makes one at a time, outside the gate, so that no learner ever waits behind it.
        await (session === null ? make() : this.throughGate(make, either));
        either.throwIfAborted();
        const settled = this.store.save(settle(advance(sandbox, { state: 'ready' })));
        this.events.publish({ type: 'sandbox.ready', sandbox: sandbox.id });
        return settled;
      });
    } catch (error) {
      this.record(sandbox.id, error, signal.aborted);
      throw error;
    }
  }

  private async throughGate(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const { cpus } = await this.capacity.engineSize();
    await this.gate.run(Math.max(1, AT_ONCE_PER_CORE * cpus), work, signal);
  }

  private record(id: string, error: unknown, givenUp: boolean): void {
    const sandbox = this.store.find(id);
    if (sandbox?.state !== 'provisioning') return; // somebody removed it meanwhile, which is why it was aborted
    if (givenUp || isTransient(error)) {
      this.removal.remove(id, 'undone').catch(() => undefined); // the reconciler tries again
      return;
    }
    const cause = error instanceof Error ? error.message : String(error);
    this.logger.warn(`Sandbox ${id} did not start: ${cause}`);
    this.store.save(advance(sandbox, { state: 'failed', cause }));
    this.events.publish({ type: 'sandbox.failed', sandbox: id, cause });
  }
}
