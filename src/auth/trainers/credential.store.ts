import { Injectable } from '@nestjs/common';
import { Database } from '../../storage/database.js';
import type { TrainerTokenRow } from '../../storage/schema.js';
import type { TrainerCaller } from '../caller.js';
import type { Credential } from './credential.js';

/** By what trainers are known. Tokens are kept as hashes only; one that is revoked is gone. */
@Injectable()
export class CredentialStore {
  constructor(private readonly database: Database) {}

  add({ id, trainer, name, scope, createdAt, expiresAt }: Credential, hash: string): void {
    const times = { created_at: createdAt.getTime(), expires_at: expiresAt?.getTime() ?? null };
    const values = { id, trainer, token_hash: hash, name, scope, ...times };
    this.database.run(this.database.query.insertInto('trainer_tokens').values(values));
  }

  /** Whom that token makes known now. */
  callerOf(by: { readonly hash: string } | { readonly id: string }, now: Date): TrainerCaller | undefined {
    const valid = this.database.query
      .selectFrom('trainer_tokens as token')
      .innerJoin('trainers', 'trainers.id', 'token.trainer')
      .select(['token.id', 'token.trainer', 'token.scope', 'trainers.role'])
      .where((row) => ('hash' in by ? row('token.token_hash', '=', by.hash) : row('token.id', '=', by.id)))
      .where((row) => row.or([row('token.expires_at', 'is', null), row('token.expires_at', '>', now.getTime())]));
    const row = this.database.first(valid);
    if (!row) return undefined;
    const { id, trainer, scope, role } = row;
    return { role: 'trainer', trainer, isAdmin: role === 'admin', scope, credential: id };
  }

  /** The tokens of a trainer, without log-ins; newest first. */
  tokensOf(trainer: string): Credential[] {
    const { query } = this.database;
    const own = query.selectFrom('trainer_tokens').selectAll().where('trainer', '=', trainer);
    return this.database
      .all(own.where('scope', '!=', 'account').orderBy('created_at', 'desc').orderBy('id'))
      .map(fromRow);
  }

  remove(id: string): void {
    this.database.run(this.database.query.deleteFrom('trainer_tokens').where('id', '=', id));
  }

  endLogIns(trainer: string): void {
    const { query } = this.database;
    this.database.run(query.deleteFrom('trainer_tokens').where('trainer', '=', trainer).where('scope', '=', 'account'));
  }

  /** Log-ins and tokens. */
  endAll(trainer: string): void {
    this.database.run(this.database.query.deleteFrom('trainer_tokens').where('trainer', '=', trainer));
  }

  forgetExpiredLogIns(now: Date): void {
    const logIns = this.database.query.deleteFrom('trainer_tokens').where('scope', '=', 'account');
    this.database.run(logIns.where('expires_at', '<=', now.getTime()));
  }
}

function fromRow({ id, trainer, name, scope, created_at, expires_at }: TrainerTokenRow): Credential {
  const expiresAt = expires_at === null ? undefined : new Date(expires_at);
  return { id, trainer, name, scope, createdAt: new Date(created_at), expiresAt };
}
