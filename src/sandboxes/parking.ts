import { Injectable, Logger } from '@nestjs/common';
import { Capacity } from './capacity/capacity.js';
import { Vacating } from './capacity/vacating.js';
import { ExclusiveRunner } from './exclusive-runner.js';
import { Halting } from './halting.js';
import { isAbort } from './is-abort.js';
import { advance, isParked, type SandboxIn } from './lifecycle.js';
import { MachineMaker } from './machine-maker.js';
import { SandboxNotReadyError } from './sandbox.errors.js';
import { SandboxStore } from './sandbox.store.js';

/**
 * Lets machines rest: stopped, with disk and network kept and their memory given back, until somebody goes on.
 * Invariants: what is wished is on record before the engine is asked, so a crash half-way is carried on by the reconciler;
 * memory counts as free only once the machine has stopped, and as taken before it starts again.
 */
@Injectable()
export class Parking {
  private readonly logger = new Logger(Parking.name);

  constructor(
    private readonly store: SandboxStore,
    private readonly capacity: Capacity,
    private readonly maker: MachineMaker,
    private readonly halting: Halting,
    private readonly vacating: Vacating,
    private readonly runner: ExclusiveRunner,
  ) {}

  /** Keeps the machine until then. On record at once; resolves when it has stopped. One that is not claimed stays as it is. */
  async park(id: string, expiresAt: Date): Promise<void> {
    const sandbox = this.store.find(id);
    if (sandbox?.state !== 'claimed') return;
    this.store.save(advance(sandbox, { state: 'parking', session: sandbox.session, expiresAt }));
    await this.halting.halt(id);
  }

  /**
   * Starts it again with everything in it as it was. Resolves once it has its place, for which `claimed` is called at the
   * same moment; the machine comes up behind, and one that does not is the reconciler's.
   * Throws `AtCapacityError`, or `SandboxNotReadyError` when it no longer rests.
   */
  async wake(id: string, expiresAt: Date, claimed: () => void): Promise<void> {
    let work: Promise<void> | undefined;
    const hasPlace = new Promise<void>((resolve) => {
      work = this.runner.run(id, async (signal) => {
        const after = await this.capacity.takeAgain(() => this.mustRest(id), expiresAt);
        claimed();
        resolve();
        await this.start(id, after, signal);
      });
    });
    await Promise.race([hasPlace, work]);
  }

  /** Never rejects: the sandbox is claimed by now, and the reconciler starts the machines of all that are. */
  private async start(id: string, after: readonly string[], signal: AbortSignal): Promise<void> {
    try {
      await this.vacating.vacate(after);
      await this.maker.resume(id, signal);
    } catch (error) {
      if (!isAbort(error)) this.logger.warn(`Sandbox ${id} did not start at once: ${String(error)}`);
    }
  }

  private mustRest(id: string): SandboxIn<'parking' | 'parked'> {
    const sandbox = this.store.find(id);
    if (!sandbox || !isParked(sandbox)) throw new SandboxNotReadyError(id, sandbox?.state ?? 'gone');
    return sandbox;
  }
}
