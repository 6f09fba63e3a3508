import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** What trainers did. No account is referred to: an entry stays when its trainer goes. */
export const audit: Migration = {
  async up(database: Kysely<Schema>) {
    for (const statement of TABLES) await sql.raw(statement).execute(database);
  },
};

const TABLES = [
  `CREATE TABLE audit (
     id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, trainer TEXT, name TEXT, action TEXT NOT NULL,
     subjects TEXT NOT NULL, status INTEGER, address TEXT
   ) STRICT`,
  `CREATE INDEX audit_of_trainer ON audit (trainer, id)`,
  `CREATE INDEX audit_of_action ON audit (action, id)`,
  `CREATE INDEX audit_at ON audit (at)`,
];
