import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** Accounts of trainers, to whom tokens belong. Whoever held a token before could do everything: they are the admin. */
export const trainers: Migration = {
  async up(database: Kysely<Schema>) {
    for (const statement of TABLES) await sql.raw(statement).execute(database);
    const { rows } = await sql`SELECT 1 FROM old_tokens LIMIT 1`.execute(database);
    if (rows.length > 0) await giveTokensTo(randomUUID(), database);
    await sql`DROP TABLE old_tokens`.execute(database);
  },
};

const TABLES = [
  `ALTER TABLE trainer_tokens RENAME TO old_tokens`,
  // name_key tells names apart whatever their case and way of writing accents.
  `CREATE TABLE trainers (
     id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE,
     role TEXT NOT NULL CHECK (role IN ('admin', 'trainer')), password_hash TEXT, created_at INTEGER NOT NULL
   ) STRICT`,
  `CREATE TABLE trainer_tokens (
     id TEXT PRIMARY KEY, trainer TEXT NOT NULL REFERENCES trainers (id) ON DELETE CASCADE,
     token_hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
     scope TEXT NOT NULL CHECK (scope IN ('read', 'write', 'account')), created_at INTEGER NOT NULL, expires_at INTEGER
   ) STRICT`,
  `CREATE INDEX tokens_of_trainer ON trainer_tokens (trainer)`,
];

async function giveTokensTo(admin: string, database: Kysely<Schema>): Promise<void> {
  await sql`INSERT INTO trainers VALUES (${admin}, 'admin', 'admin', 'admin', NULL, ${Date.now()})`.execute(database);
  await sql`
    INSERT INTO trainer_tokens
    SELECT lower(hex(randomblob(16))), ${admin}, token_hash, name, 'write', created_at, expires_at
    FROM old_tokens WHERE revoked_at IS NULL`.execute(database);
  // Only the first token's was ever given out by a server.
  await sql`UPDATE sessions SET learner = ${`trainer:${admin}`} WHERE learner = 'trainer:first'`.execute(database);
}
