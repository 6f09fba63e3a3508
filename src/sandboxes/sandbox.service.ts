import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { Capacity } from './capacity/capacity.js';
import type { Room } from './capacity/room.js';
import { Claims, type Claim } from './claims.js';
import { ContainerEngine, type Caps } from '../engine/container-engine.js';
import { MachineNotFoundError } from '../engine/engine.errors.js';
import { ExclusiveRunner } from './exclusive-runner.js';
import { isHeld, machineName, prolong, type RemovalReason, type Sandbox, type SandboxIn } from './lifecycle.js';
import { Parking } from './parking.js';
import { Pool } from './pool.js';
import { Reconciler } from './reconcile/reconciler.js';
import { Removal } from './removal.js';
import type { SandboxAccess } from './sandbox-access.js';
import { SandboxNotFoundError, SandboxNotReadyError } from './sandbox.errors.js';
import { Stock, type StockLevel, type StockWish } from './stock/stock.js';
import { leastCaps } from './least-caps.js';
import { SandboxStore } from './sandbox.store.js';

/** The one door to the learners' machines. */
@Injectable()
export class SandboxService implements BeforeApplicationShutdown {
  constructor(
    private readonly engine: ContainerEngine,
    private readonly store: SandboxStore,
    private readonly claims: Claims,
    private readonly removal: Removal,
    private readonly parking: Parking,
    private readonly pool: Pool,
    private readonly runner: ExclusiveRunner,
    private readonly reconciler: Reconciler,
    private readonly stock: Stock,
    private readonly capacity: Capacity,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Gives a session a machine of its own whose Docker answers. Throws `AtCapacityError` or `EngineUnavailableError` when
   * waiting may help, `SandboxFailedError` when it was tried twice in vain.
   */
  claim(claim: Claim): Promise<SandboxIn<'claimed'>> {
    return this.pool.whileWaiting(() => this.claims.claim(claim));
  }

  get(id: string): Sandbox {
    const sandbox = this.store.find(id);
    if (!sandbox) throw new SandboxNotFoundError(id);
    return sandbox;
  }

  /** Those that are over stay listed for an hour. */
  list(): Sandbox[] {
    return this.store.all();
  }

  /** Throws `SandboxNotReadyError` unless it is ready or claimed. */
  access(id: string): SandboxAccess {
    const sandbox = this.get(id);
    if (sandbox.state !== 'ready' && sandbox.state !== 'claimed') throw new SandboxNotReadyError(id, sandbox.state);
    const name = machineName(id);
    return {
      docker: this.engine.inner(name),
      dockerOn: (node) => this.engine.inner(name, node),
      exec: (command, options) => this.healing(this.engine.exec(name, command, options)),
      openExec: (command, place) => this.healing(this.engine.openExec(name, command, place)),
      connect: (socket) => this.engine.connect(name, socket),
      httpGet: (port, path, timeoutMs) => this.healing(this.engine.httpGet(name, port, path, timeoutMs)),
    };
  }

  /** Resolves once every part is gone. One that is gone already is success. */
  async remove(id: string, reason: RemovalReason): Promise<void> {
    await this.removal.remove(id, reason);
    this.pool.refill();
  }

  /** Lets a claimed machine rest until then: on record at once, and stopped when this resolves. */
  async park(id: string, expiresAt: Date): Promise<void> {
    await this.parking.park(id, expiresAt);
    this.pool.refill();
  }

  /**
   * Claims a machine that rests again, until then; resolves once it has its place, when `claimed` has been called. It comes
   * up within moments. Throws `AtCapacityError`, or `SandboxNotReadyError` when it no longer rests.
   */
  wake(id: string, expiresAt: Date, claimed: () => void): Promise<void> {
    return this.pool.whileWaiting(() => this.parking.wake(id, expiresAt, claimed));
  }

  /** Keeps a machine that some session has until then; any other is left as it is. */
  prolong(id: string, expiresAt: Date): void {
    const sandbox = this.get(id);
    if (isHeld(sandbox)) this.store.save(prolong(sandbox, expiresAt));
  }

  /**
   * Gets so many machines of a kind ready, one after the other and never while a learner waits; whoever claims one that fits
   * gets it, and another is made. They make room for learners when nothing else is free. Replaces what was wished for under
   * the key before. Not kept over a restart: say it again in `onModuleInit`, before what nobody wishes for is removed.
   */
  prepare(key: string, wish: StockWish): void {
    this.stock.wish(key, wish);
    this.pool.refill();
  }

  /** Those that nobody wishes for any more are removed. */
  release(key: string): void {
    this.stock.release(key);
    this.reconciler.reconcileSoon();
  }

  stockLevel(key: string): StockLevel {
    return this.stock.level(key);
  }

  /** How many machines the host holds, of the least of the server's caps and of these. */
  async roomFor(limits: readonly Partial<Caps>[]): Promise<Room> {
    return this.capacity.roomFor(leastCaps(this.config.caps, ...limits));
  }

  /** What is half made is undone; the machines themselves live on. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.pool.close(), this.runner.close()]);
  }

  /** A learner may halt their own machine; whoever notices has it started again before the next round would. */
  private async healing<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof MachineNotFoundError) this.reconciler.reconcileSoon();
      throw error;
    }
  }
}
