import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** Classes and who is in them. A learner may be known in several browsers, so their tokens get a table of their own. */
export const classes: Migration = {
  async up(database: Kysely<Schema>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};

const STATEMENTS = [
  `ALTER TABLE learners RENAME TO old_learners`,
  `CREATE TABLE learners (id TEXT PRIMARY KEY, created_at INTEGER NOT NULL) STRICT`,
  `CREATE TABLE learner_tokens (
     token_hash TEXT PRIMARY KEY, learner TEXT NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
     created_at INTEGER NOT NULL
   ) STRICT`,
  `INSERT INTO learners SELECT id, created_at FROM old_learners`,
  `INSERT INTO learner_tokens SELECT token_hash, id, created_at FROM old_learners`,
  `DROP TABLE old_learners`,
  `CREATE INDEX tokens_of_learner ON learner_tokens (learner)`,
  // Results outlive the account of a trainer who leaves the school.
  `CREATE TABLE classes (
     id TEXT PRIMARY KEY, trainer TEXT REFERENCES trainers (id) ON DELETE SET NULL, name TEXT NOT NULL,
     code TEXT UNIQUE, created_at INTEGER NOT NULL, starts_at INTEGER, ends_at INTEGER, closed_at INTEGER,
     plan TEXT NOT NULL
   ) STRICT`,
  `CREATE INDEX classes_of_trainer ON classes (trainer)`,
  // Two learners of one name are told apart by their ordinal.
  `CREATE TABLE class_learners (
     learner TEXT PRIMARY KEY REFERENCES learners (id) ON DELETE CASCADE,
     class TEXT NOT NULL REFERENCES classes (id) ON DELETE CASCADE,
     name TEXT NOT NULL, name_key TEXT NOT NULL, ordinal INTEGER NOT NULL, code_hash TEXT NOT NULL UNIQUE,
     joined_at INTEGER NOT NULL, UNIQUE (class, name_key, ordinal)
   ) STRICT`,
];
