import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { TrainerCaller } from '../auth/caller.js';
import { RateLimit } from '../auth/rate-limit.js';
import { makeToken } from '../auth/token.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { mustBeReceiver } from './delivery/address-policy.js';
import { Courier } from './delivery/courier.js';
import { letterBody } from './letter-body.js';
import { TooManyTestsError, TooManyWebhooksError, WebhookNotFoundError } from './webhook.errors.js';
import type { Webhook, WebhookEvent } from './webhook.js';
import { WebhookStore } from './webhook.store.js';

/** More than the programs of one trainer; bounds what one event can set off. */
const MOST_WEBHOOKS = 20;
/** Enough to try, too few to look around in a network. */
const MOST_TESTS = 10;
const TEST_WINDOW_MS = 60_000;

/** Trainers' hooks: each their own, an admin all. */
@Injectable()
export class WebhookService {
  private readonly tests = new RateLimit(MOST_TESTS, TEST_WINDOW_MS);

  constructor(
    private readonly store: WebhookStore,
    private readonly courier: Courier,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list({ trainer, isAdmin }: TrainerCaller): Webhook[] {
    return this.store.list(isAdmin ? undefined : trainer);
  }

  /** Throws `WebhookUrlRefusedError`, `TooManyWebhooksError`. */
  make({ trainer }: TrainerCaller, { url, events }: { url: string; events: readonly WebhookEvent[] }): Webhook {
    const { href } = mustBeReceiver(url, { allowPrivate: this.config.webhookPrivate });
    if (this.store.list(trainer).length >= MOST_WEBHOOKS) throw new TooManyWebhooksError(MOST_WEBHOOKS);
    const id = randomUUID();
    const owner = { trainer, name: '', isAdmin: false }; // the store knows better
    const state = { failingSince: undefined, failure: undefined, disabled: false };
    this.store.add({ id, owner, url: href, events, secret: makeToken(), createdAt: new Date(), ...state });
    return this.mustExist(id);
  }

  /** Throws `WebhookNotFoundError`. */
  remove(caller: TrainerCaller, id: string): void {
    this.store.remove(this.mustAccess(caller, id).id);
  }

  /** Why a test did not arrive; undefined if it did. Throws `WebhookNotFoundError`, `TooManyTestsError`. */
  async test(caller: TrainerCaller, id: string): Promise<string | undefined> {
    const hook = this.mustAccess(caller, id);
    if (!this.tests.admits(caller.trainer, Date.now())) throw new TooManyTestsError(TEST_WINDOW_MS / 1000);
    const body = letterBody({ id: randomUUID(), type: 'test', at: new Date(), data: { webhook: id } });
    return this.courier.test(hook, body);
  }

  private mustAccess({ trainer, isAdmin }: TrainerCaller, id: string): Webhook {
    const hook = this.mustExist(id);
    if (!isAdmin && hook.owner.trainer !== trainer) throw new WebhookNotFoundError();
    return hook;
  }

  private mustExist(id: string): Webhook {
    const hook = this.store.find(id);
    if (!hook) throw new WebhookNotFoundError();
    return hook;
  }
}
