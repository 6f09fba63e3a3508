import { Injectable } from '@nestjs/common';
import { Database } from '../storage/database.js';
import { fromRow, toRow } from './session-row.js';
import { isLive, LIVE_STATES, type LiveSession, type Session } from './session.js';

@Injectable()
export class SessionStore {
  constructor(private readonly database: Database) {}

  /** Throws when the learner already has another live session on the scenario. */
  save<S extends Session>(session: S): S {
    const row = toRow(session);
    const { state, facts, step, step_since, terminals, extended_minutes } = row;
    const insert = this.database.query.insertInto('sessions').values(row);
    const changes = { state, facts, step, step_since, terminals, extended_minutes };
    this.database.run(insert.onConflict((conflict) => conflict.column('id').doUpdateSet(changes)));
    return session;
  }

  find(id: string): Session | undefined {
    const row = this.database.first(this.database.query.selectFrom('sessions').selectAll().where('id', '=', id));
    return row && fromRow(row);
  }

  /** Newest first; everybody's unless a learner is named. */
  list(learner?: string): Session[] {
    const all = this.database.query.selectFrom('sessions').selectAll().orderBy('created_at', 'desc');
    return this.database.all(learner === undefined ? all : all.where('learner', '=', learner)).map(fromRow);
  }

  live(): LiveSession[] {
    const rows = this.database.query.selectFrom('sessions').selectAll().where('state', 'in', LIVE_STATES);
    return this.database.all(rows).map(fromRow).filter(isLive);
  }

  liveOf(learner: string, scenario: string): LiveSession | undefined {
    return this.live().find((session) => session.learner === learner && session.scenario === scenario);
  }

  countByState(): ReadonlyMap<string, number> {
    const counts = this.database.query
      .selectFrom('sessions')
      .select((row) => ['state', row.fn.countAll<number>().as('count')])
      .groupBy('state');
    return new Map(this.database.all(counts).map(({ state, count }) => [state, count]));
  }

  /** As if it had never been asked for: nothing was made of it. */
  forget(id: string): void {
    this.database.run(this.database.query.deleteFrom('sessions').where('id', '=', id));
  }
}
