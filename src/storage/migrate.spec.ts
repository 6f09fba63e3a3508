import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { migrate } from './migrate.js';
import { first } from './migrations/first.js';
import type { Schema } from './schema.js';

describe('a database from before trainers had accounts and learners a class', () => {
  let sqlite: Sqlite.Database;
  let query: Kysely<Schema>;

  beforeEach(async () => {
    sqlite = new Sqlite(':memory:');
    sqlite.pragma('foreign_keys = ON');
    query = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
    const provider = { getMigrations: () => Promise.resolve({ '001-first': first }) };
    expect((await new Migrator({ db: query, provider }).migrateToLatest()).error).toBeUndefined();
  });

  afterEach(async () => {
    await query.destroy();
  });

  it('gives the token and the sessions of the first start to an admin, and forgets revoked tokens', async () => {
    sqlite.exec(`
      INSERT INTO trainer_tokens VALUES ('hash', 'first', 1, NULL, NULL), ('old', 'first', 1, NULL, 2);
      INSERT INTO sessions VALUES ('s', 'trainer:first', 'small', 'fr', 1, 'ended', '{}', 'first', 1, '[]');
      INSERT INTO learners VALUES ('ana', 'cookie', 1);
      INSERT INTO sessions VALUES ('t', 'ana', 'small', 'fr', 1, 'ended', '{}', 'first', 1, '[]');`);

    await migrate(query);

    const [admin] = await query.selectFrom('trainers').selectAll().execute();
    expect(admin).toMatchObject({ name: 'admin', role: 'admin', password_hash: null });
    const tokens = await query.selectFrom('trainer_tokens').select(['trainer', 'token_hash', 'scope']).execute();
    expect(tokens).toEqual([{ trainer: admin?.id, token_hash: 'hash', scope: 'write' }]);
    const sessions = await query.selectFrom('sessions').select(['id', 'learner']).orderBy('id').execute();
    expect(sessions).toEqual([
      { id: 's', learner: `trainer:${admin?.id ?? ''}` },
      { id: 't', learner: 'ana' },
    ]);
    expect(await query.selectFrom('learner_tokens').selectAll().execute()).toEqual([
      { token_hash: 'cookie', learner: 'ana', created_at: 1 },
    ]);
  });

  it('has no trainer yet when no token was made', async () => {
    await migrate(query);
    expect(await query.selectFrom('trainers').selectAll().execute()).toEqual([]);
  });
});
