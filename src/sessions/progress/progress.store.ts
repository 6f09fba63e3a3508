import { Injectable } from '@nestjs/common';
import { Database } from '../../storage/database.js';
import type { SessionStepRow } from '../../storage/schema.js';
import { untouched, type StepProgress } from './step-progress.js';

@Injectable()
export class ProgressStore {
  constructor(private readonly database: Database) {}

  of(session: string, step: string): StepProgress {
    return this.all(session).get(step) ?? untouched(step);
  }

  all(session: string): ReadonlyMap<string, StepProgress> {
    const rows = this.database.query.selectFrom('session_steps').selectAll().where('session', '=', session);
    return new Map(this.database.all(rows).map((row) => [row.step, fromRow(row)]));
  }

  save(session: string, progress: StepProgress): void {
    const row = toRow(session, progress);
    const { achieved_at, tries, skipped, set_up, answers, begun_at } = row;
    const changes = { achieved_at, tries, skipped, set_up, answers, begun_at };
    const insert = this.database.query.insertInto('session_steps').values(row);
    const upsert = insert.onConflict((conflict) => conflict.columns(['session', 'step']).doUpdateSet(changes));
    this.database.run(upsert);
  }

  /** Counts once, at the first time. */
  begin(session: string, step: string, at: Date): void {
    const progress = this.of(session, step);
    if (!progress.begunAt) this.save(session, { ...progress, begunAt: at });
  }

  /** A fresh machine: no step is set up on it but those named. */
  machineReplaced(session: string, setUp: readonly string[]): void {
    this.database.transaction(() => {
      for (const progress of this.all(session).values()) this.save(session, { ...progress, setUp: false });
      for (const step of setUp) this.save(session, { ...this.of(session, step), setUp: true });
    });
  }
}

function toRow(session: string, progress: StepProgress): SessionStepRow {
  return {
    session,
    step: progress.step,
    achieved_at: progress.achievedAt?.getTime() ?? null,
    tries: progress.tries,
    skipped: Number(progress.skipped),
    set_up: Number(progress.setUp),
    answers: JSON.stringify(progress.answers),
    begun_at: progress.begunAt?.getTime() ?? null,
  };
}

function fromRow(row: SessionStepRow): StepProgress {
  return {
    step: row.step,
    begunAt: row.begun_at === null ? null : new Date(row.begun_at),
    achievedAt: row.achieved_at === null ? null : new Date(row.achieved_at),
    tries: row.tries,
    skipped: row.skipped === 1,
    setUp: row.set_up === 1,
    answers: JSON.parse(row.answers) as Record<string, string>,
  };
}
