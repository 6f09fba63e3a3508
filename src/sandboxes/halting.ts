import { Injectable } from '@nestjs/common';
import { ContainerEngine } from '../engine/container-engine.js';
import { EventBus } from '../events/event-bus.js';
import { ExclusiveRunner } from './exclusive-runner.js';
import { advance, isParked, machineName } from './lifecycle.js';
import { SandboxStore } from './sandbox.store.js';

/** Stops the machines of sandboxes that are to rest. */
@Injectable()
export class Halting {
  constructor(
    private readonly engine: ContainerEngine,
    private readonly store: SandboxStore,
    private readonly runner: ExclusiveRunner,
    private readonly events: EventBus,
  ) {}

  /** Resolves once the machine has stopped, also one that somebody started meanwhile, or once it is not to rest any more. */
  halt(id: string): Promise<void> {
    return this.runner.run(id, async () => {
      const before = this.store.find(id);
      if (!before || !isParked(before)) return; // woken or removed while this waited
      await this.engine.stop(machineName(id));
      const sandbox = this.store.find(id);
      if (sandbox?.state !== 'parking') return;
      const { session, expiresAt } = sandbox;
      this.store.save(advance(sandbox, { state: 'parked', session, expiresAt }));
      this.events.publish({ type: 'sandbox.parked', sandbox: id });
    });
  }
}
