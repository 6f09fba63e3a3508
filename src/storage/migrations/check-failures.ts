import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** How often each check failed a learner, and when they came to each step. */
export const checkFailures: Migration = {
  async up(database: Kysely<Schema>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};

const STATEMENTS = [
  `CREATE TABLE check_failures (
     session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, step TEXT NOT NULL, check_id TEXT NOT NULL,
     failures INTEGER NOT NULL, PRIMARY KEY (session, step, check_id)
   ) STRICT`,
  `ALTER TABLE session_steps ADD COLUMN begun_at INTEGER`,
];
