import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** Raised hands, and what trainers wrote to learners. */
export const help: Migration = {
  async up(database: Kysely<Schema>) {
    for (const statement of TABLES) await sql.raw(statement).execute(database);
  },
};

const TABLES = [
  `CREATE TABLE raised_hands (
     session TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE, raised_at INTEGER NOT NULL
   ) STRICT`,
  `CREATE TABLE messages (
     id TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
     sent_at INTEGER NOT NULL, sender TEXT NOT NULL, about TEXT NOT NULL, text TEXT NOT NULL
   ) STRICT`,
  `CREATE INDEX messages_of_session ON messages (session, sent_at)`,
];
