import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.token.js';
import type { OpenidConfig } from '../../config/openid-config.js';
import { EventBus } from '../../events/event-bus.js';
import { LogIns, type LogIn } from '../login/login.service.js';
import { RateLimit } from '../rate-limit.js';
import { hashToken } from '../token.js';
import { CredentialStore } from '../trainers/credential.store.js';
import type { Trainer, TrainerRole } from '../trainers/trainer.js';
import { TrainerStore } from '../trainers/trainer.store.js';
import { accountName } from './account-name.js';
import { roleOf, type Claims } from './claims.js';
import { decideEntry } from './entry.js';
import { OpenidLinkStore, type OpenidSubject } from './openid-link.store.js';
import { OpenidProvider } from './openid-provider.js';
import { OpenidNotAllowedError, OpenidOffError, OpenidTooOftenError } from './openid.errors.js';
import { PendingLogIns } from './pending-log-ins.js';

const WINDOW_MS = 5 * 60_000;
/** All trainers of a school may come from one address at eight in the morning. */
const MOST_FROM_ADDRESS = 100;

/** Log-ins of trainers by their school's service. */
@Injectable()
export class OpenidLogIns {
  private readonly logger = new Logger('OpenID');
  private readonly pending = new PendingLogIns();
  private readonly addresses = new RateLimit(MOST_FROM_ADDRESS, WINDOW_MS);
  private readonly config: OpenidConfig | undefined;
  private readonly provider: OpenidProvider | undefined;

  constructor(
    private readonly trainers: TrainerStore,
    private readonly credentials: CredentialStore,
    private readonly links: OpenidLinkStore,
    private readonly logIns: LogIns,
    private readonly events: EventBus,
    @Inject(CONFIG) { openid }: Config,
  ) {
    this.config = openid;
    this.provider = openid && new OpenidProvider(openid);
  }

  /** What the page shows; undefined where there is no such log-in. */
  get shown(): Pick<OpenidConfig, 'name' | 'publicUrl'> | undefined {
    return this.config;
  }

  /** Where to send a browser, known by its cookie. Throws `OpenidOffError`, `OpenidUnavailableError`, `OpenidTooOftenError`. */
  async begin(browser: string, address: string): Promise<URL> {
    if (!this.provider) throw new OpenidOffError();
    if (!this.addresses.admits(address, Date.now())) throw new OpenidTooOftenError(WINDOW_MS / 1000);
    return this.provider.addressFor(this.pending.begin(hashToken(browser)));
  }

  /**
   * Logs in whom the provider sent back with that answer. Throws also `OpenidExpiredError`, `OpenidCancelledError`,
   * `OpenidNotAllowedError`.
   */
  async finish(answer: URLSearchParams, browser: string, address: string): Promise<LogIn> {
    if (!this.provider || !this.config) throw new OpenidOffError();
    const pending = this.pending.take(answer.get('state') ?? '', hashToken(browser));
    const claims = await this.provider.claimsOf(answer, pending);
    const subject = { issuer: this.config.issuer.href, subject: claims.sub };
    const trainer = this.admit(subject, claims, roleOf(claims, this.config));
    if (!trainer) {
      // With it the operator can link an account: `radoub trainer link`.
      this.logger.warn(`not allowed: the subject ${JSON.stringify(claims.sub.slice(0, 255))}`);
      this.events.publish({
        type: 'log-in.refused',
        trainer: this.links.find(subject)?.trainer,
        by: 'openid',
        address,
      });
      throw new OpenidNotAllowedError();
    }
    this.events.publish({ type: 'log-in.began', trainer: trainer.id, by: 'openid', address });
    return this.logIns.issue(trainer);
  }

  private admit(subject: OpenidSubject, claims: Claims, allowed: TrainerRole | undefined): Trainer | undefined {
    const entry = decideEntry(this.links.find(subject), allowed);
    switch (entry.kind) {
      case 'refused':
        return undefined;
      case 'lapsed':
        this.credentials.endAll(entry.trainer);
        return undefined;
      case 'new':
        return this.add(subject, claims, entry.role);
      case 'known':
        if (entry.role !== 'unchanged') this.trainers.setRole(entry.trainer, entry.role);
        return this.trainers.find(entry.trainer);
    }
  }

  private add(subject: OpenidSubject, claims: Claims, role: TrainerRole): Trainer {
    const name = accountName(claims, (wanted) => this.trainers.named(wanted) !== undefined);
    const trainer: Trainer = { id: randomUUID(), name, role, passwordHash: undefined, createdAt: new Date() };
    this.trainers.addLinked(trainer, () => {
      this.links.put(subject, { trainer: trainer.id, by: 'rule' }, trainer.createdAt);
    });
    return trainer;
  }
}
