import { Injectable } from '@nestjs/common';
import { Database } from '../storage/database.js';
import type { WebhookEvent, Webhook } from './webhook.js';

/** Hooks, which go with the accounts of their owners. */
@Injectable()
export class WebhookStore {
  constructor(private readonly database: Database) {}

  add({ id, owner, url, events, secret, createdAt }: Webhook): void {
    const facts = { id, trainer: owner.trainer, url, events: JSON.stringify(events), secret };
    const state = { created_at: createdAt.getTime(), failing_since: null, failure: null, disabled: 0 };
    this.database.run(this.database.query.insertInto('webhooks').values({ ...facts, ...state }));
  }

  find(id: string): Webhook | undefined {
    return this.select(this.withOwners().where('hook.id', '=', id))[0];
  }

  /** Of one trainer, or of all; oldest first. */
  list(trainer?: string): Webhook[] {
    const all = this.withOwners().orderBy('hook.created_at').orderBy('hook.id');
    return this.select(trainer === undefined ? all : all.where('hook.trainer', '=', trainer));
  }

  /** With what still waits to be delivered. */
  remove(id: string): void {
    this.database.run(this.database.query.deleteFrom('webhooks').where('id', '=', id));
  }

  works(id: string): void {
    this.set(id, { failing_since: null, failure: null, disabled: 0 });
  }

  fails(id: string, { since, failure, disabled }: { since: Date; failure: string; disabled: boolean }): void {
    this.set(id, { failing_since: since.getTime(), failure, disabled: disabled ? 1 : 0 });
  }

  private set(id: string, state: { failing_since: number | null; failure: string | null; disabled: number }): void {
    this.database.run(this.database.query.updateTable('webhooks').set(state).where('id', '=', id));
  }

  private withOwners() {
    return this.database.query
      .selectFrom('webhooks as hook')
      .innerJoin('trainers as owner', 'owner.id', 'hook.trainer')
      .selectAll('hook')
      .select(['owner.name', 'owner.role']);
  }

  private select(query: ReturnType<WebhookStore['withOwners']>): Webhook[] {
    return this.database.all(query).map((row) => ({
      id: row.id,
      owner: { trainer: row.trainer, name: row.name, isAdmin: row.role === 'admin' },
      url: row.url,
      events: JSON.parse(row.events) as WebhookEvent[],
      secret: row.secret,
      createdAt: new Date(row.created_at),
      failingSince: row.failing_since === null ? undefined : new Date(row.failing_since),
      failure: row.failure ?? undefined,
      disabled: row.disabled === 1,
    }));
  }
}
