import { Injectable } from '@nestjs/common';
import { Database } from '../storage/database.js';
import type { SandboxRow } from '../storage/schema.js';
import type { Sandbox } from './lifecycle.js';
import { fromRow, toRow } from './sandbox-row.js';

@Injectable()
export class SandboxStore {
  constructor(private readonly database: Database) {}

  save<S extends Sandbox>(sandbox: S): S {
    const row = toRow(sandbox);
    const changes = { state: row.state, since: row.since, facts: row.facts };
    const insert = this.database.query.insertInto('sandboxes').values(row);
    this.database.run(insert.onConflict((conflict) => conflict.column('id').doUpdateSet(changes)));
    return sandbox;
  }

  find(id: string): Sandbox | undefined {
    const row = this.database.first(this.database.query.selectFrom('sandboxes').selectAll().where('id', '=', id));
    return row && fromRow(row);
  }

  /** Oldest first. */
  all(): Sandbox[] {
    const rows = this.database.query.selectFrom('sandboxes').selectAll().orderBy('created_at').orderBy('id');
    return this.database.all<SandboxRow>(rows).map(fromRow);
  }

  forget(id: string): void {
    this.database.run(this.database.query.deleteFrom('sandboxes').where('id', '=', id));
  }
}
