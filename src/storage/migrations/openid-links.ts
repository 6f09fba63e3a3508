import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** Which trainers the people of a school's log-in service are. */
export const openidLinks: Migration = {
  async up(database: Kysely<Schema>) {
    for (const statement of TABLES) await sql.raw(statement).execute(database);
  },
};

const TABLES = [
  `CREATE TABLE openid_links (
     issuer TEXT NOT NULL, subject TEXT NOT NULL, trainer TEXT NOT NULL REFERENCES trainers (id) ON DELETE CASCADE,
     "by" TEXT NOT NULL CHECK ("by" IN ('rule', 'operator')), created_at INTEGER NOT NULL,
     PRIMARY KEY (issuer, subject)
   ) STRICT`,
  `CREATE INDEX openid_links_of_trainer ON openid_links (trainer)`,
];
