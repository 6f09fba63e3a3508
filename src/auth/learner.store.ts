import { Injectable } from '@nestjs/common';
import { Database } from '../storage/database.js';

/** More browsers than one learner uses in a course; the one that came first is forgotten. */
const MOST_TOKENS = 10;

/** Hashes of the tokens by which learners are known, one for each browser. */
@Injectable()
export class LearnerStore {
  constructor(private readonly database: Database) {}

  add(id: string, at: Date): void {
    this.database.run(this.database.query.insertInto('learners').values({ id, created_at: at.getTime() }));
  }

  addToken(learner: string, hash: string, at: Date): void {
    const { query } = this.database;
    const row = { token_hash: hash, learner, created_at: at.getTime() };
    const own = query.selectFrom('learner_tokens').select('token_hash').where('learner', '=', learner);
    const kept = own.orderBy('created_at', 'desc').limit(MOST_TOKENS);
    this.database.transaction(() => {
      this.database.run(query.insertInto('learner_tokens').values(row));
      const others = query.deleteFrom('learner_tokens').where('learner', '=', learner);
      this.database.run(others.where('token_hash', 'not in', kept));
    });
  }

  /** With their tokens. */
  remove(id: string): void {
    this.database.run(this.database.query.deleteFrom('learners').where('id', '=', id));
  }

  find(hash: string): string | undefined {
    const { query } = this.database;
    const token = query.selectFrom('learner_tokens').select('learner').where('token_hash', '=', hash);
    return this.database.first(token)?.learner;
  }
}
