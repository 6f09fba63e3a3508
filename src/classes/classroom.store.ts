import { Injectable } from '@nestjs/common';
import { Database } from '../storage/database.js';
import { fromRow, toRow } from './classroom-row.js';
import type { Classroom, ClassroomIn } from './classroom.js';

@Injectable()
export class ClassroomStore {
  constructor(private readonly database: Database) {}

  /** Throws when another class has the code. */
  save<C extends Classroom>(classroom: C): C {
    const row = toRow(classroom);
    const insert = this.database.query.insertInto('classes').values(row);
    this.database.run(insert.onConflict((conflict) => conflict.column('id').doUpdateSet(row)));
    return classroom;
  }

  find(id: string): Classroom | undefined {
    const row = this.database.first(this.database.query.selectFrom('classes').selectAll().where('id', '=', id));
    return row && fromRow(row);
  }

  /** Closed ones too. */
  withCode(code: string): Classroom | undefined {
    const row = this.database.first(this.database.query.selectFrom('classes').selectAll().where('code', '=', code));
    return row && fromRow(row);
  }

  /** Newest first; everybody's unless a trainer is named. */
  list(trainer?: string): Classroom[] {
    const all = this.database.query.selectFrom('classes').selectAll().orderBy('created_at', 'desc').orderBy('id');
    return this.database.all(trainer === undefined ? all : all.where('trainer', '=', trainer)).map(fromRow);
  }

  open(): ClassroomIn<'open'>[] {
    return this.list().filter((classroom) => classroom.state === 'open');
  }

  remove(id: string): void {
    this.database.run(this.database.query.deleteFrom('classes').where('id', '=', id));
  }
}
