import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** Learners, trainers, sandboxes, sessions and their progress. */
export const first: Migration = {
  async up(database: Kysely<Schema>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};

const STATEMENTS = [
  `CREATE TABLE learners (
     id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL
   ) STRICT`,
  `CREATE TABLE trainer_tokens (
     token_hash TEXT PRIMARY KEY, name TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER, revoked_at INTEGER
   ) STRICT`,
  `CREATE TABLE sandboxes (
     id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, image TEXT NOT NULL, caps TEXT NOT NULL,
     state TEXT NOT NULL, since INTEGER NOT NULL, facts TEXT NOT NULL
   ) STRICT`,
  `CREATE TABLE sessions (
     id TEXT PRIMARY KEY, learner TEXT NOT NULL, scenario TEXT NOT NULL, language TEXT NOT NULL,
     created_at INTEGER NOT NULL, state TEXT NOT NULL, facts TEXT NOT NULL,
     step TEXT NOT NULL, step_since INTEGER NOT NULL, terminals TEXT NOT NULL
   ) STRICT`,
  // A learner who clicks twice gets one machine, whatever the code above does.
  `CREATE UNIQUE INDEX one_live_session ON sessions (learner, scenario) WHERE state IN ('preparing', 'open')`,
  `CREATE TABLE session_steps (
     session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, step TEXT NOT NULL,
     achieved_at INTEGER, tries INTEGER NOT NULL, skipped INTEGER NOT NULL, set_up INTEGER NOT NULL,
     answers TEXT NOT NULL, PRIMARY KEY (session, step)
   ) STRICT`,
];
