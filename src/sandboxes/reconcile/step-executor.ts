import { Injectable, Logger } from '@nestjs/common';
import { ContainerEngine } from '../../engine/container-engine.js';
import { EngineUnavailableError } from '../../engine/engine.errors.js';
import { EventBus } from '../../events/event-bus.js';
import { ExclusiveRunner } from '../exclusive-runner.js';
import { Halting } from '../halting.js';
import { isAbort } from '../is-abort.js';
import { advance, isHeld, type Sandbox } from '../lifecycle.js';
import { MachineMaker } from '../machine-maker.js';
import { Removal } from '../removal.js';
import { SandboxStore } from '../sandbox.store.js';
import type { Step } from './plan.js';

/** A machine that did not come back by then will not: its learner had better get a fresh one. */
const RESUME_ATTEMPTS = 3;

/** Carries out what the plan says, in the queue of the sandbox that it concerns. */
@Injectable()
export class StepExecutor {
  private readonly logger = new Logger(StepExecutor.name);
  private readonly resumeFailures = new Map<string, number>();

  constructor(
    private readonly engine: ContainerEngine,
    private readonly store: SandboxStore,
    private readonly runner: ExclusiveRunner,
    private readonly removal: Removal,
    private readonly maker: MachineMaker,
    private readonly halting: Halting,
    private readonly events: EventBus,
  ) {}

  async execute(step: Step): Promise<void> {
    this.logger.log(`Reconciling: ${JSON.stringify(step)}`);
    switch (step.do) {
      case 'sweep':
        return this.engine.remove(step.machine);
      case 'remove':
        return this.removal.remove(step.sandbox, step.reason);
      case 'adopt':
        return this.adopt(step.sandbox);
      case 'resume':
        return this.resume(step.sandbox);
      case 'park':
        return this.halting.halt(step.sandbox);
      case 'fail':
        this.fail(step.sandbox, step.cause);
        return;
      case 'forget':
        this.store.forget(step.sandbox);
    }
  }

  private async adopt(id: string): Promise<void> {
    try {
      await this.runner.run(id, async (signal) => {
        await this.maker.untilReady(id, signal);
        const sandbox = this.store.find(id);
        if (sandbox?.state !== 'provisioning') return;
        this.store.save(advance(sandbox, { state: 'ready' }));
        this.events.publish({ type: 'sandbox.ready', sandbox: id });
      });
    } catch (error) {
      if (error instanceof EngineUnavailableError) throw error;
      await this.removal.remove(id, 'undone');
    }
  }

  private async resume(id: string): Promise<void> {
    try {
      await this.runner.run(id, async (signal) => {
        if (this.store.find(id)?.state === 'claimed') await this.maker.resume(id, signal); // else it rests meanwhile
      });
      this.resumeFailures.delete(id);
    } catch (error) {
      if (error instanceof EngineUnavailableError || isAbort(error)) throw error;
      const failures = (this.resumeFailures.get(id) ?? 0) + 1;
      this.resumeFailures.set(id, failures);
      if (failures < RESUME_ATTEMPTS) throw error;
      this.resumeFailures.delete(id);
      this.fail(id, `it did not start again: ${String(error)}`);
    }
  }

  private fail(id: string, cause: string): void {
    const sandbox: Sandbox | undefined = this.store.find(id);
    if (!sandbox || (sandbox.state !== 'ready' && !isHeld(sandbox))) return; // being removed meanwhile
    this.store.save(advance(sandbox, { state: 'failed', cause }));
    this.events.publish({ type: 'sandbox.failed', sandbox: id, cause });
  }
}
