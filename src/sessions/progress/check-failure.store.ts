import { Injectable } from '@nestjs/common';
import { Database } from '../../storage/database.js';

/** How often each check failed, by step and check. */
export type FailuresByStep = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** One small row a check: a learner in a loop makes its number grow, not the table. */
@Injectable()
export class CheckFailureStore {
  constructor(private readonly database: Database) {}

  /** Each of the checks failed once more. */
  add(session: string, step: string, checks: readonly string[]): void {
    const rows = checks.map((check_id) => ({ session, step, check_id, failures: 1 }));
    const insert = this.database.query.insertInto('check_failures').values(rows);
    const more = insert.onConflict((conflict) =>
      conflict
        .columns(['session', 'step', 'check_id'])
        .doUpdateSet((row) => ({ failures: row('check_failures.failures', '+', 1) })),
    );
    this.database.run(more);
  }

  of(session: string): FailuresByStep {
    const own = this.database.query.selectFrom('check_failures').selectAll().where('session', '=', session);
    const steps = new Map<string, Map<string, number>>();
    for (const { step, check_id, failures } of this.database.all(own)) {
      steps.set(step, (steps.get(step) ?? new Map<string, number>()).set(check_id, failures));
    }
    return steps;
  }
}
