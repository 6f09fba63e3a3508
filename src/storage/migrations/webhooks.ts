import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** Where trainers are told of what happens, and what has not arrived there yet. */
export const webhooks: Migration = {
  async up(database: Kysely<Schema>) {
    for (const statement of TABLES) await sql.raw(statement).execute(database);
  },
};

const TABLES = [
  `CREATE TABLE webhooks (
     id TEXT PRIMARY KEY, trainer TEXT NOT NULL REFERENCES trainers (id) ON DELETE CASCADE, url TEXT NOT NULL,
     events TEXT NOT NULL, secret TEXT NOT NULL, created_at INTEGER NOT NULL,
     failing_since INTEGER, failure TEXT, disabled INTEGER NOT NULL
   ) STRICT`,
  `CREATE INDEX webhooks_of_trainer ON webhooks (trainer)`,
  `CREATE TABLE webhook_deliveries (
     id TEXT PRIMARY KEY, webhook TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE, body TEXT NOT NULL,
     created_at INTEGER NOT NULL, tries INTEGER NOT NULL, due_at INTEGER NOT NULL
   ) STRICT`,
  `CREATE INDEX deliveries_of_webhook ON webhook_deliveries (webhook, due_at)`,
];
