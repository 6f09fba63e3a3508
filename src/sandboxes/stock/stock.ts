import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.token.js';
import type { Caps } from '../../engine/container-engine.js';
import { isSpare } from '../capacity/admit.js';
import { leastCaps } from '../least-caps.js';
import type { Sandbox } from '../lifecycle.js';
import { SandboxStore } from '../sandbox.store.js';
import { allot, shortages, type Wish } from './allot.js';

/** What is asked to be got ready. */
export interface StockWish {
  /** Of every cap the least is given; none is beyond the server's. */
  readonly limits: readonly Partial<Caps>[];
  readonly internet: boolean;
  readonly count: number;
}

export interface StockLevel {
  readonly wanted: number;
  readonly ready: number;
}

/** Who wishes for how many machines ahead of need. Kept in memory: who wishes says so again after a restart. */
@Injectable()
export class Stock {
  private readonly others = new Map<string, Wish>();
  /** For whoever comes next. */
  private readonly own: Wish;

  constructor(
    private readonly store: SandboxStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.own = { caps: config.caps, internet: config.internet, count: config.poolSize };
  }

  wish(key: string, { limits, internet, count }: StockWish): void {
    const kind = { caps: leastCaps(this.config.caps, ...limits), internet: this.config.internet && internet };
    this.others.set(key, { ...kind, count });
  }

  release(key: string): void {
    this.others.delete(key);
  }

  /** Of a key that nobody has wished under: nothing. */
  level(key: string): StockLevel {
    const index = [...this.others.keys()].indexOf(key);
    const ready = this.spares().filter(({ state }) => state === 'ready');
    const { shares } = allot(this.wishes(), ready);
    return { wanted: this.others.get(key)?.count ?? 0, ready: shares[index]?.length ?? 0 };
  }

  shortages(): Wish[] {
    return shortages(this.wishes(), this.spares());
  }

  /** Spares that nobody wishes for. */
  surplus(): ReadonlySet<string> {
    return new Set(allot(this.wishes(), this.spares()).surplus.map(({ id }) => id));
  }

  private wishes(): Wish[] {
    return [...this.others.values(), this.own];
  }

  private spares(): Sandbox[] {
    return this.store.all().filter(isSpare);
  }
}
