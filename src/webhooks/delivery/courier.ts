import { inspect } from 'node:util';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.token.js';
import type { Webhook } from '../webhook.js';
import { WebhookStore } from '../webhook.store.js';
import type { AddressPolicy } from './address-policy.js';
import { DeliveryFailure } from './delivery-failure.js';
import { type Delivery, DeliveryStore } from './delivery.store.js';
import { GIVE_UP_MS, retryDelayMs } from './retry-delay.js';
import { send } from './send.js';

/** A class of thirty that ends a step together, many times over. */
const MOST_WAITING = 1000;
/** Receivers that do not answer keep that many waiting at most. */
const MOST_AT_ONCE = 8;
/** A timer cannot be longer than some weeks; the clock may be set meanwhile. */
const LONGEST_SLEEP_MS = 60_000;

/**
 * Delivers what waits: one thing at a time to each hook, again until it has arrived, at least once. A hook that took
 * nothing for a day is disabled and what waits for it is dropped.
 */
@Injectable()
export class Courier implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Webhooks');
  /** By hook. */
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private readonly policy: AddressPolicy;

  constructor(
    private readonly hooks: WebhookStore,
    private readonly deliveries: DeliveryStore,
    @Inject(CONFIG) { webhookPrivate }: Config,
  ) {
    this.policy = { allowPrivate: webhookPrivate };
  }

  onApplicationBootstrap(): void {
    this.tryToWake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await Promise.all(this.underWay.values());
  }

  /** On record when it returns. */
  post(delivery: Pick<Delivery, 'id' | 'webhook' | 'body'>): void {
    const now = new Date();
    this.deliveries.add({ ...delivery, createdAt: now, tries: 0, dueAt: now }, MOST_WAITING);
    this.tryToWake();
  }

  /** Tries once, now. Returns why it did not arrive; undefined if it did, and then the hook is enabled. */
  async test(hook: Webhook, body: string): Promise<string | undefined> {
    try {
      await send({ url: hook.url, secret: hook.secret, body }, this.policy, this.stopping.signal);
      this.hooks.works(hook.id);
      return undefined;
    } catch (error) {
      if (!(error instanceof DeliveryFailure)) throw error;
      return error.message;
    }
  }

  /** Never throws: timers and deliveries that have ended come here, where nobody would hear of it. */
  private tryToWake(): void {
    try {
      this.wake();
    } catch (error) {
      this.logger.error(`Deliveries rest for ${LONGEST_SLEEP_MS / 1000} s: ${inspect(error)}`);
      this.wakeAfter(LONGEST_SLEEP_MS);
    }
  }

  /** Begins what is due, and comes back for the rest. */
  private wake(): void {
    if (this.stopping.signal.aborted) return;
    clearTimeout(this.timer);
    const room = MOST_AT_ONCE - this.underWay.size;
    if (room <= 0) return; // whoever ends wakes
    const next = this.deliveries.next(new Set(this.underWay.keys()), room);
    const now = Date.now();
    for (const delivery of next.filter(({ dueAt }) => dueAt.getTime() <= now)) this.begin(delivery);
    const later = next.find(({ dueAt }) => dueAt.getTime() > now);
    if (!later) return;
    this.wakeAfter(Math.min(later.dueAt.getTime() - now, LONGEST_SLEEP_MS));
  }

  private wakeAfter(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.tryToWake();
    }, ms).unref();
  }

  private begin(delivery: Delivery): void {
    const work = this.deliver(delivery)
      .catch((error: unknown) => {
        this.logger.error(`delivery ${delivery.id}`, error instanceof Error ? error.stack : error);
        this.deliveries.remove(delivery.id); // a bug of ours would come again at once, and for ever
      })
      .then(
        () => {
          this.underWay.delete(delivery.webhook);
          this.tryToWake();
        },
        (error: unknown) => {
          this.logger.error(`delivery ${delivery.id} could not be put aside: ${inspect(error)}`);
          this.underWay.delete(delivery.webhook);
          this.wakeAfter(LONGEST_SLEEP_MS);
        },
      );
    this.underWay.set(delivery.webhook, work);
  }

  private async deliver({ id, webhook, body, tries, createdAt }: Delivery): Promise<void> {
    const hook = this.hooks.find(webhook);
    if (!hook || hook.disabled) {
      this.deliveries.remove(id);
      return;
    }
    try {
      await send({ url: hook.url, secret: hook.secret, body }, this.policy, this.stopping.signal);
      this.deliveries.remove(id);
      if (hook.failingSince) this.hooks.works(webhook);
    } catch (error) {
      if (!(error instanceof DeliveryFailure)) throw error;
      if (this.stopping.signal.aborted) return; // the next server tries again
      this.fail(webhook, error.message);
      const now = Date.now();
      // One that its receiver alone refuses must not come back for ever.
      if (now - createdAt.getTime() >= GIVE_UP_MS) this.deliveries.remove(id);
      else this.deliveries.postpone(id, tries + 1, new Date(now + retryDelayMs(tries + 1, Math.random())));
    }
  }

  private fail(webhook: string, failure: string): void {
    const hook = this.hooks.find(webhook); // as it is by now: it may have been changed, or a test of it have worked
    if (!hook || hook.disabled) return;
    const since = hook.failingSince ?? new Date();
    const disabled = Date.now() - since.getTime() >= GIVE_UP_MS;
    this.hooks.fails(hook.id, { since, failure, disabled });
    if (!disabled) return;
    this.logger.warn(`webhook ${hook.id} of ${hook.owner.name} is disabled: ${failure} for a day`);
    this.deliveries.removeOf(hook.id);
  }
}
