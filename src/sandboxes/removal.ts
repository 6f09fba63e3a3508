import { Injectable } from '@nestjs/common';
import { ContainerEngine } from '../engine/container-engine.js';
import { EngineUnavailableError } from '../engine/engine.errors.js';
import { EventBus } from '../events/event-bus.js';
import { ExclusiveRunner } from './exclusive-runner.js';
import { advance, machineName, type RemovalReason, type SandboxIn } from './lifecycle.js';
import { SandboxStore } from './sandbox.store.js';

/**
 * Takes sandboxes away, whatever state they are in and whatever is being done with them.
 * Invariants: the wish is on record before anything is touched, so it survives a crash; asking twice removes once.
 */
@Injectable()
export class Removal {
  private readonly underway = new Map<string, Promise<void>>();

  constructor(
    private readonly engine: ContainerEngine,
    private readonly store: SandboxStore,
    private readonly runner: ExclusiveRunner,
    private readonly events: EventBus,
  ) {}

  /** Resolves once every part is gone, also when it was before. While the engine is away the wish stays on record. */
  remove(id: string, reason: RemovalReason): Promise<void> {
    const underway = this.underway.get(id);
    if (underway) return underway;
    const sandbox = this.store.find(id);
    if (!sandbox || sandbox.state === 'gone') return Promise.resolve();
    const stopping =
      sandbox.state === 'stopping' ? sandbox : this.store.save(advance(sandbox, { state: 'stopping', reason }));

    const removal = this.runner.supersede(id, () => this.carryOut(stopping)).finally(() => this.underway.delete(id));
    this.underway.set(id, removal);
    return removal;
  }

  private async carryOut(stopping: SandboxIn<'stopping'>): Promise<void> {
    try {
      await this.engine.remove(machineName(stopping.id));
    } catch (error) {
      const isAway = error instanceof EngineUnavailableError;
      if (isAway) this.events.publish({ type: 'sandbox.removal-postponed', sandbox: stopping.id });
      throw error;
    }
    this.store.save(advance(stopping, { state: 'gone', reason: stopping.reason }));
    this.events.publish({ type: 'sandbox.gone', sandbox: stopping.id });
  }
}
