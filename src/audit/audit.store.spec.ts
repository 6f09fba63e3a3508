import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../storage/database.js';
import type { AuditEntry } from './audit-entry.js';
import { AuditStore } from './audit.store.js';

const DAY_MS = 24 * 60 * 60_000;

describe('the audit log', () => {
  let stateDir: string;
  let database: Database;
  let store: AuditStore;

  beforeEach(async () => {
    stateDir = mkdtempSync(join(tmpdir(), 'radoub-'));
    database = await Database.open(stateDir);
    store = new AuditStore(database);
  });

  afterEach(() => {
    database.onApplicationShutdown();
    rmSync(stateDir, { recursive: true });
  });

  function add(trainer: string, action: AuditEntry['action'], atMs = Date.now()): void {
    const by = { trainer, name: trainer.toUpperCase() };
    store.add({ at: new Date(atMs), by, action, subjects: { id: 's' }, status: 200, address: '::1' });
  }

  const actions = (): string[] => store.page({ limit: 100 }).map(({ action }) => action);

  it('is read newest first, page by page, and by trainer', () => {
    for (const trainer of ['ana', 'bob', 'ana']) add(trainer, `POST /${trainer}`);
    const [newest, ...others] = store.page({ limit: 2 });
    expect(newest).toMatchObject({ by: { trainer: 'ana', name: 'ANA' }, subjects: { id: 's' }, status: 200 });
    expect(others.map(({ by }) => by?.trainer)).toEqual(['bob']);
    expect(store.page({ limit: 2, before: others[0]?.id })).toMatchObject([{ by: { trainer: 'ana' } }]);
    expect(store.page({ limit: 9, trainer: 'bob' })).toHaveLength(1);
  });

  it('keeps what has no answer, no address and nobody', () => {
    const at = new Date();
    const unknown = { by: undefined, status: undefined, address: undefined };
    store.add({ at, action: 'log-in refused', subjects: {}, ...unknown });
    expect(store.page({ limit: 1 })[0]).toEqual({ id: 1, at, action: 'log-in refused', subjects: {}, ...unknown });
  });

  it('forgets the oldest beyond its bound, and what is older than it may be', () => {
    add('ana', 'POST /old', Date.now() - 3 * DAY_MS);
    for (const action of ['POST /a', 'POST /b', 'POST /c'] as const) add('ana', action);
    const bounds = { entries: 100, refusedLogIns: 100, since: new Date(Date.now() - 2 * DAY_MS) };
    store.forgetBeyond(bounds);
    expect(actions()).toEqual(['POST /c', 'POST /b', 'POST /a']);
    store.forgetBeyond({ ...bounds, entries: 2 });
    expect(actions()).toEqual(['POST /c', 'POST /b']);
  });

  it('does not forget what trainers did because many log-ins are refused', () => {
    add('ana', 'POST /a');
    for (let count = 0; count < 5; count++) add('ana', 'log-in refused');
    store.forgetBeyond({ entries: 4, refusedLogIns: 2, since: new Date(0) });
    expect(actions()).toEqual(['log-in refused', 'log-in refused', 'POST /a']);
  });
});
