import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ContainerEngine } from '../../engine/container-engine.js';
import { EngineUnavailableError } from '../../engine/engine.errors.js';
import { inBackground } from '../../errors/in-background.js';
import { EventBus } from '../../events/event-bus.js';
import { Gate } from '../capacity/gate.js';
import { ExclusiveRunner } from '../exclusive-runner.js';
import { isAbort } from '../is-abort.js';
import { Pool } from '../pool.js';
import { SandboxStore } from '../sandbox.store.js';
import { plan, type Step } from './plan.js';
import { StepExecutor } from './step-executor.js';

const EVERY_MS = 60_000;

/** After a reboot thirty machines want to be resumed; all at once they would all be slow. */
const AT_ONCE = 4;

/** While the engine boots or is away: each try is one refused connection. */
const RETRY_MS = 2_000;

/** At start-up, every minute, and as soon as an engine is back that was away: makes the engine and the rows agree, so that no crash leaks a machine or loses one. */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Reconciler.name);
  private readonly closed = new AbortController();
  private readonly gate = new Gate();
  private running: Promise<void> | undefined;
  private asked = false;
  private startingUp = true;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly engine: ContainerEngine,
    private readonly store: SandboxStore,
    private readonly runner: ExclusiveRunner,
    private readonly executor: StepExecutor,
    private readonly pool: Pool,
    private readonly events: EventBus,
  ) {}

  onApplicationBootstrap(): void {
    this.events.on('sandbox.removal-postponed', () => {
      this.soon();
    });
    this.reconcileSoon();
  }

  /** Asked for during a round, another one follows: the first may have looked before the reason for asking. */
  @Interval(EVERY_MS)
  reconcile(): Promise<void> {
    this.asked = true;
    this.running ??= this.whileAsked().finally(() => (this.running = undefined));
    return this.running;
  }

  /** For those who do not wait for it. */
  reconcileSoon(): void {
    inBackground('A round of the reconciler', () => this.reconcile(), this.logger);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed.abort();
    clearTimeout(this.retry);
    await this.running;
  }

  private soon(): void {
    if (this.closed.signal.aborted) return;
    this.retry ??= setTimeout(() => {
      this.retry = undefined;
      this.reconcileSoon();
    }, RETRY_MS).unref();
  }

  private async whileAsked(): Promise<void> {
    while (this.asked && !this.closed.signal.aborted) {
      this.asked = false;
      await this.once();
    }
  }

  /** Never throws: what did not work is tried again in the next round. */
  private async once(): Promise<void> {
    try {
      const steps = await this.decide();
      const { signal } = this.closed;
      await Promise.all(steps.map((step) => this.gate.run(AT_ONCE, () => this.carryOut(step), signal)));
      this.startingUp = false;
      this.pool.refill();
    } catch (error) {
      const isAway = error instanceof EngineUnavailableError;
      if (!isAway && !this.closed.signal.aborted) this.logger.error(error);
      if (isAway || this.startingUp) this.soon();
    }
  }

  private async decide(): Promise<Step[]> {
    const now = new Date();
    const machines = await this.engine.listOurs();
    const rows = this.store.all();
    const busy = new Set(rows.map(({ id }) => id).filter((id) => this.runner.isBusy(id)));
    const fitsPool = this.pool.fitter();
    return plan({ rows, machines, now, busy, startingUp: this.startingUp, fitsPool });
  }

  private async carryOut(step: Step): Promise<void> {
    try {
      await this.executor.execute(step);
    } catch (error) {
      if (error instanceof EngineUnavailableError) throw error;
      if (isAbort(error)) return; // removed meanwhile
      this.logger.error(`Could not ${JSON.stringify(step)}: ${String(error)}`);
    }
  }
}
