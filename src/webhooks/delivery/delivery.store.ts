import { Injectable } from '@nestjs/common';
import { Database } from '../../storage/database.js';

/** Something that waits to be delivered to one hook. */
export interface Delivery {
  readonly id: string;
  readonly webhook: string;
  /** As it is sent, whenever that is. */
  readonly body: string;
  readonly createdAt: Date;
  readonly tries: number;
  readonly dueAt: Date;
}

/** What waits, kept until it has arrived: a server that is killed goes on with it. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  /** Beyond `most` for a hook the oldest go. */
  add({ id, webhook, body, createdAt, tries, dueAt }: Delivery, most: number): void {
    const { query } = this.database;
    const values = { id, webhook, body, tries, created_at: createdAt.getTime(), due_at: dueAt.getTime() };
    const own = query.selectFrom('webhook_deliveries').select('id').where('webhook', '=', webhook);
    const kept = own.orderBy('created_at', 'desc').orderBy('id').limit(most);
    this.database.transaction(() => {
      this.database.run(query.insertInto('webhook_deliveries').values(values));
      this.database.run(
        query.deleteFrom('webhook_deliveries').where('webhook', '=', webhook).where('id', 'not in', kept),
      );
    });
  }

  /** What is due first at each hook, but for those; soonest first. */
  next(except: ReadonlySet<string>, limit: number): Delivery[] {
    const { query } = this.database;
    // SQLite takes the other columns from the row that has the minimum.
    const waiting = query
      .selectFrom('webhook_deliveries')
      .select(['id', 'webhook', 'body', 'created_at', 'tries'])
      .select((row) => row.fn.min('due_at').as('due_at'))
      .groupBy('webhook');
    const others = except.size === 0 ? waiting : waiting.where('webhook', 'not in', [...except]);
    return this.database.all(others.orderBy('due_at').limit(limit)).map((row) => ({
      id: row.id,
      webhook: row.webhook,
      body: row.body,
      createdAt: new Date(row.created_at),
      tries: row.tries,
      dueAt: new Date(row.due_at),
    }));
  }

  postpone(id: string, tries: number, dueAt: Date): void {
    const set = { tries, due_at: dueAt.getTime() };
    this.database.run(this.database.query.updateTable('webhook_deliveries').set(set).where('id', '=', id));
  }

  remove(id: string): void {
    this.database.run(this.database.query.deleteFrom('webhook_deliveries').where('id', '=', id));
  }

  removeOf(webhook: string): void {
    this.database.run(this.database.query.deleteFrom('webhook_deliveries').where('webhook', '=', webhook));
  }
}
