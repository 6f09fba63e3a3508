import { sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from '../schema.js';

/** Classes whose trainer asked for machines before the learners come. */
export const machinesAhead: Migration = {
  async up(database: Kysely<Schema>) {
    await sql.raw(`ALTER TABLE classes ADD COLUMN prepare_until INTEGER`).execute(database);
  },
};
