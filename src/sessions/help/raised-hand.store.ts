import { Injectable } from '@nestjs/common';
import { Database } from '../../storage/database.js';

/** Who asks for help, and since when. */
@Injectable()
export class RaisedHandStore {
  constructor(private readonly database: Database) {}

  /** One that is up already stays up since then. Returns whether it was down. */
  raise(session: string, at: Date): boolean {
    const row = { session, raised_at: at.getTime() };
    const insert = this.database.query.insertInto('raised_hands').values(row);
    return this.database.run(insert.onConflict((conflict) => conflict.doNothing())) > 0;
  }

  /** Returns whether it was up. */
  lower(session: string): boolean {
    return this.database.run(this.database.query.deleteFrom('raised_hands').where('session', '=', session)) > 0;
  }

  raisedAt(session: string): Date | undefined {
    const { query } = this.database;
    const row = this.database.first(query.selectFrom('raised_hands').selectAll().where('session', '=', session));
    return row && new Date(row.raised_at);
  }
}
