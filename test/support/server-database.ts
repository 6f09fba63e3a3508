import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { hashToken, makeToken } from '../../src/auth/token.js';
import { Client } from './client.js';
import type { Server } from './server.js';

/** Changes rows of a server's database from outside, as time or an operator would. */
export function changeRows(server: Server, sql: string, ...values: (string | number | null)[]): void {
  const database = new Sqlite(join(server.stateDir, 'radoub.sqlite'));
  try {
    database.pragma('foreign_keys = ON');
    database.prepare(sql).run(...values);
  } finally {
    database.close();
  }
}

/** A learner of whom the server knows, also where visitors do not become learners by themselves. */
export function enrol(server: Server): Client {
  const token = makeToken();
  const [id, now] = [randomUUID(), Date.now()];
  changeRows(server, 'INSERT INTO learners VALUES (?, ?)', id, now);
  changeRows(server, 'INSERT INTO learner_tokens VALUES (?, ?, ?)', hashToken(token), id, now);
  return new Client(server, { cookie: `radoub=${token}` });
}
