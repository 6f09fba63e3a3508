import { Injectable } from '@nestjs/common';
import { Database } from '../storage/database.js';
import type { AuditRow } from '../storage/schema.js';
import { type AuditEntry, type KeptEntry, REFUSED_LOG_IN } from './audit-entry.js';

export interface AuditPage {
  /** Only what came before that one; undefined: the newest. */
  readonly before?: number | undefined;
  readonly trainer?: string | undefined;
  readonly limit: number;
}

/** What is kept: the newest of all, the newest refused log-ins, and nothing older than that. */
export interface AuditBounds {
  readonly entries: number;
  /** Fewer: whoever guesses passwords must not push out what trainers did. */
  readonly refusedLogIns: number;
  readonly since: Date;
}

/** Everything that trainers did, in the order in which it ended. */
@Injectable()
export class AuditStore {
  constructor(private readonly database: Database) {}

  add({ at, by, action, subjects, status, address }: AuditEntry): void {
    const who = { trainer: by?.trainer ?? null, name: by?.name ?? null };
    const what = { action, subjects: JSON.stringify(subjects), status: status ?? null, address: address ?? null };
    const values = { at: at.getTime(), ...who, ...what };
    this.database.run(this.database.query.insertInto('audit').values(values));
  }

  /** Newest first. */
  page({ before, trainer, limit }: AuditPage): KeptEntry[] {
    let entries = this.database.query.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit);
    if (before !== undefined) entries = entries.where('id', '<', before);
    if (trainer !== undefined) entries = entries.where('trainer', '=', trainer);
    return this.database.all(entries).map(fromRow);
  }

  forgetBeyond({ entries, refusedLogIns, since }: AuditBounds): void {
    const { query } = this.database;
    const newest = query.selectFrom('audit').select('id').orderBy('id', 'desc');
    const refused = newest.where('action', '=', REFUSED_LOG_IN).offset(refusedLogIns).limit(1);
    // These first: they must not count against the others.
    this.database.run(query.deleteFrom('audit').where('action', '=', REFUSED_LOG_IN).where('id', '<=', refused));
    this.database.run(query.deleteFrom('audit').where('id', '<=', newest.offset(entries).limit(1)));
    this.database.run(query.deleteFrom('audit').where('at', '<', since.getTime()));
  }
}

function fromRow({ id, at, trainer, name, action, subjects, status, address }: AuditRow): KeptEntry {
  return {
    id,
    at: new Date(at),
    by: trainer === null ? undefined : { trainer, name: name ?? '' },
    action,
    subjects: JSON.parse(subjects) as Record<string, string>,
    status: status ?? undefined,
    address: address ?? undefined,
  };
}
