import { Migrator, type Kysely } from 'kysely';
import { audit } from './migrations/audit.js';
import { checkFailures } from './migrations/check-failures.js';
import { classes } from './migrations/classes.js';
import { first } from './migrations/first.js';
import { help } from './migrations/help.js';
import { machinesAhead } from './migrations/machines-ahead.js';
import { openidLinks } from './migrations/openid-links.js';
import { terms } from './migrations/terms.js';
import { trainers } from './migrations/trainers.js';
import { webhooks } from './migrations/webhooks.js';
import type { Schema } from './schema.js';

/** Applied in the order of their names; one that has been released never changes. */
const MIGRATIONS = {
  '001-first': first,
  '002-trainers': trainers,
  '003-help': help,
  '004-classes': classes,
  '007-openid-links': openidLinks,
  '008-audit': audit,
  '009-webhooks': webhooks,
  '010-check-failures': checkFailures,
  '011-terms': terms,
  '012-machines-ahead': machinesAhead,
};

/** Brings the tables up to date. Throws when a newer server has already changed them. */
export async function migrate(query: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db: query, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought up to date.', { cause: error });
}
