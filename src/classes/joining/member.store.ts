import { Injectable } from '@nestjs/common';
import { nameKey } from '../../auth/person-name.js';
import { Database } from '../../storage/database.js';
import type { ClassLearnerRow } from '../../storage/schema.js';
import type { Member } from './member.js';

/** Who is in which class. Nobody is in two: who joins another is somebody else there. */
@Injectable()
export class MemberStore {
  constructor(private readonly database: Database) {}

  /** Gives the learner the next ordinal of their name in the class. */
  add(who: Omit<Member, 'ordinal'>, codeHash: string): Member {
    return this.database.transaction(() => {
      const member = { ...who, ordinal: this.lastOrdinal(who.classroom, nameKey(who.name)) + 1 };
      this.database.run(this.database.query.insertInto('class_learners').values(toRow(member, codeHash)));
      return member;
    });
  }

  of(learner: string): Member | undefined {
    const { query } = this.database;
    return this.firstOf(query.selectFrom('class_learners').selectAll().where('learner', '=', learner));
  }

  withCode(hash: string): Member | undefined {
    const { query } = this.database;
    return this.firstOf(query.selectFrom('class_learners').selectAll().where('code_hash', '=', hash));
  }

  /** By name. */
  list(classroom: string): Member[] {
    const own = this.database.query.selectFrom('class_learners').selectAll().where('class', '=', classroom);
    return this.database.all(own.orderBy('name_key').orderBy('ordinal')).map(fromRow);
  }

  count(classroom: string): number {
    const own = this.database.query.selectFrom('class_learners').where('class', '=', classroom);
    return this.database.first(own.select((row) => row.fn.countAll<number>().as('count')))?.count ?? 0;
  }

  setCode(learner: string, codeHash: string): void {
    const { query } = this.database;
    this.database.run(query.updateTable('class_learners').set({ code_hash: codeHash }).where('learner', '=', learner));
  }

  remove(learner: string): void {
    this.database.run(this.database.query.deleteFrom('class_learners').where('learner', '=', learner));
  }

  private lastOrdinal(classroom: string, key: string): number {
    const same = this.database.query.selectFrom('class_learners').select('ordinal').where('class', '=', classroom);
    return this.database.first(same.where('name_key', '=', key).orderBy('ordinal', 'desc'))?.ordinal ?? 0;
  }

  private firstOf(query: Parameters<typeof this.database.first<ClassLearnerRow>>[0]): Member | undefined {
    const row = this.database.first(query);
    return row && fromRow(row);
  }
}

function toRow({ learner, classroom, name, ordinal, joinedAt }: Member, codeHash: string): ClassLearnerRow {
  const who = { learner, class: classroom, name, name_key: nameKey(name), ordinal };
  return { ...who, code_hash: codeHash, joined_at: joinedAt.getTime() };
}

function fromRow({ learner, class: classroom, name, ordinal, joined_at }: ClassLearnerRow): Member {
  return { learner, classroom, name, ordinal, joinedAt: new Date(joined_at) };
}
