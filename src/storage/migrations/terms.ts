import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** What the terms of a class leave behind: machines without internet, time added by learners, sessions that rest. */
export const terms: Migration = {
  async up(database: Kysely<Schema>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};

const STATEMENTS = [
  `ALTER TABLE sandboxes ADD COLUMN internet INTEGER NOT NULL DEFAULT 1`,
  `ALTER TABLE sessions ADD COLUMN extended_minutes INTEGER NOT NULL DEFAULT 0`,
  // Who comes back to an exercise finds the machine that was kept for them.
  `DROP INDEX one_live_session`,
  `CREATE UNIQUE INDEX one_live_session ON sessions (learner, scenario)
     WHERE state IN ('preparing', 'open', 'paused')`,
];
