import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Injectable, Logger } from '@nestjs/common';
import { SandboxImage } from '../engine/sandbox-image.js';
import type { Sandbox, SandboxIn } from './lifecycle.js';
import { isAbort } from './is-abort.js';
import { isTransient } from './is-transient.js';
import { sameKind, type MachineKind } from './machine-kind.js';
import { Provisioning } from './provisioning.js';
import { AtCapacityError } from './sandbox.errors.js';
import { SandboxStore } from './sandbox.store.js';
import type { Wish } from './stock/allot.js';
import { Stock } from './stock/stock.js';

const FIRST_BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 60_000;

/**
 * Keeps sandboxes ready ahead of need, as the stock is wished to be.
 * Invariants: at most one is being made at a time, and none is begun while a learner waits for theirs.
 */
@Injectable()
export class Pool {
  private readonly logger = new Logger(Pool.name);
  private readonly closed = new AbortController();
  private filling: Promise<void> | undefined;
  private waiting = 0;

  constructor(
    private readonly store: SandboxStore,
    private readonly provisioning: Provisioning,
    private readonly image: SandboxImage,
    private readonly stock: Stock,
  ) {}

  /** A ready one of this kind and image, the oldest first. */
  find(kind: MachineKind, image: string): SandboxIn<'ready'> | undefined {
    return this.store
      .all()
      .filter((sandbox) => sandbox.state === 'ready')
      .find((sandbox) => sandbox.image === image && sameKind(sandbox, kind));
  }

  /** Tells whether a ready one is still wished for; of any image while the present one is not known. */
  fitter(): (sandbox: Sandbox) => boolean {
    const image = this.currentImage();
    const surplus = this.stock.surplus();
    return (sandbox) => (image === undefined || sandbox.image === image) && !surplus.has(sandbox.id);
  }

  /** The pool keeps still while a learner waits, and fills up afterwards. */
  async whileWaiting<T>(work: () => Promise<T>): Promise<T> {
    this.waiting++;
    try {
      return await work();
    } finally {
      this.waiting--;
      this.refill();
    }
  }

  refill(): void {
    if (this.filling || this.isClosed()) return;
    this.filling = this.fill()
      .catch((error: unknown) => {
        this.logger.error(`The pool waits until it is asked again: ${inspect(error)}`);
      })
      .finally(() => (this.filling = undefined));
  }

  async close(): Promise<void> {
    this.closed.abort();
    await this.filling;
  }

  private async fill(): Promise<void> {
    const tooLarge = new Set<Wish>();
    let backOff = FIRST_BACK_OFF_MS;
    while (!this.isClosed() && this.waiting === 0) {
      const kind = this.stock.shortages().find((wish) => !tooLarge.has(wish));
      if (!kind) return;
      try {
        await this.provisioning.provision({ session: null, kind, labels: {} }, this.closed.signal, (ready) => ready);
        backOff = FIRST_BACK_OFF_MS;
      } catch (error) {
        if (this.isClosed()) return;
        if (error instanceof AtCapacityError) {
          tooLarge.add(kind); // a smaller one may fit
          continue;
        }
        if (isAbort(error)) continue; // it gave way to a learner
        if (!isTransient(error)) this.logger.warn(`The pool tries again in ${backOff / 1000} s: ${String(error)}`);
        await delay(backOff, undefined, { signal: this.closed.signal, ref: false }).catch(() => undefined);
        // While the engine is away or builds its images the pool asks often: that costs nothing.
        if (!isTransient(error)) backOff = Math.min(2 * backOff, LONGEST_BACK_OFF_MS);
      }
    }
  }

  private currentImage(): string | undefined {
    try {
      return this.image.current();
    } catch {
      return undefined; // still being built
    }
  }

  private isClosed(): boolean {
    return this.closed.signal.aborted;
  }
}
