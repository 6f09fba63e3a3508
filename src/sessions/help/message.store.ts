import { Injectable } from '@nestjs/common';
import { Database } from '../../storage/database.js';
import type { MessageRow } from '../../storage/schema.js';
import type { Message } from './message.js';

/** A learner who was told this much in one exercise has not missed the oldest. */
const MOST_KEPT = 50;

/** What learners were told, kept for a page that is loaded again. */
@Injectable()
export class MessageStore {
  constructor(private readonly database: Database) {}

  add(session: string, message: Message): void {
    const { query } = this.database;
    const newest = query.selectFrom('messages').select('id').where('session', '=', session);
    const kept = newest.orderBy('sent_at', 'desc').limit(MOST_KEPT);
    this.database.transaction(() => {
      this.database.run(query.insertInto('messages').values(toRow(session, message)));
      this.database.run(query.deleteFrom('messages').where('session', '=', session).where('id', 'not in', kept));
    });
  }

  /** Oldest first. */
  list(session: string): Message[] {
    const { query } = this.database;
    const all = query.selectFrom('messages').selectAll().where('session', '=', session).orderBy('sent_at');
    return this.database.all(all).map(fromRow);
  }
}

function toRow(session: string, { id, sentAt, sender, hintFor, text }: Message): MessageRow {
  const about = JSON.stringify(hintFor ?? null);
  return { id, session, sent_at: sentAt.getTime(), sender, about, text: JSON.stringify(text) };
}

function fromRow({ id, sent_at, sender, about, text }: MessageRow): Message {
  const hintFor = JSON.parse(about) as Message['hintFor'] | null;
  const said = JSON.parse(text) as Message['text'];
  return { id, sentAt: new Date(sent_at), sender, ...(hintFor && { hintFor }), text: said };
}
