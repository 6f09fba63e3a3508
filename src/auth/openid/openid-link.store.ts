import { Injectable } from '@nestjs/common';
import { Database } from '../../storage/database.js';
import type { OpenidLink } from './entry.js';

/** Somebody of a provider's: the subject alone is unique at that issuer only, and never given to another. */
export interface OpenidSubject {
  readonly issuer: string;
  readonly subject: string;
}

/** Which trainers the provider's people are. */
@Injectable()
export class OpenidLinkStore {
  constructor(private readonly database: Database) {}

  find({ issuer, subject }: OpenidSubject): OpenidLink | undefined {
    const { query } = this.database;
    const links = query.selectFrom('openid_links').select(['trainer', 'by']);
    return this.database.first(links.where('issuer', '=', issuer).where('subject', '=', subject));
  }

  /** Another account that they were linked to before is so no longer. */
  put({ issuer, subject }: OpenidSubject, { trainer, by }: OpenidLink, at: Date): void {
    const row = { issuer, subject, trainer, by, created_at: at.getTime() };
    this.database.run(this.database.query.replaceInto('openid_links').values(row));
  }

  /** Returns how many there were. */
  removeOf(trainer: string): number {
    return this.database.run(this.database.query.deleteFrom('openid_links').where('trainer', '=', trainer));
  }
}
