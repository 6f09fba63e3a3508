import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from './database.js';

describe('the database', () => {
  let stateDir: string;
  beforeEach(() => (stateDir = mkdtempSync(join(tmpdir(), 'radoub-'))));
  afterEach(() => {
    rmSync(stateDir, { recursive: true });
  });

  it('keeps what was written, and brings itself up to date only once', async () => {
    const learner = { id: 'ana', created_at: 1 };
    const first = await Database.open(stateDir);
    first.run(first.query.insertInto('learners').values(learner));
    first.onApplicationShutdown();

    const second = await Database.open(stateDir);
    expect(second.first(second.query.selectFrom('learners').selectAll())).toEqual(learner);
    second.checkWritable();
    second.onApplicationShutdown();
  });

  it('undoes a transaction that fails', async () => {
    const database = await Database.open(stateDir);
    const learner = { id: 'ana', created_at: 1 };

    const failing = (): void => {
      database.transaction(() => {
        database.run(database.query.insertInto('learners').values(learner));
        throw new Error('half-way');
      });
    };

    expect(failing).toThrow('half-way');
    expect(database.all(database.query.selectFrom('learners').selectAll())).toEqual([]);
    database.onApplicationShutdown();
  });
});
