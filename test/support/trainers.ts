import { spawn } from 'node:child_process';
import { randomBytes, randomUUID, scryptSync } from 'node:crypto';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Scope } from '../../src/auth/scope.js';
import { nameKey } from '../../src/auth/person-name.js';
import { hashToken, makeToken } from '../../src/auth/token.js';
import { Client } from './client.js';
import type { Server } from './server.js';
import { changeRows } from './server-database.js';

const PROJECT = resolve(import.meta.dirname, '../..');

/** `radoub trainer …` on the state of a running server. */
export async function trainerCommand(
  server: Server,
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(PROJECT, 'dist/cli/main.js'), 'trainer', ...args], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], RADOUB_STATE: server.stateDir },
  });
  child.stdin.on('error', () => undefined); // it may end without reading all
  child.stdin.end(input);
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { code, stdout, stderr };
}

export interface Known {
  readonly role?: 'admin' | 'trainer';
  readonly scope?: Scope;
  readonly expiresAt?: number | null;
}

/** A trainer with an account of their own, known by a token, or with the scope `account` by a log-in's cookie. */
export function employ(server: Server, { role = 'trainer', scope = 'write', expiresAt = null }: Known = {}): Client {
  const [id, token, now] = [randomUUID(), makeToken(), Date.now()];
  changeRows(server, 'INSERT INTO trainers VALUES (?, ?, ?, ?, NULL, ?)', id, id, id, role, now);
  const values = [randomUUID(), id, hashToken(token), 'test', scope, now, expiresAt];
  changeRows(server, 'INSERT INTO trainer_tokens VALUES (?, ?, ?, ?, ?, ?, ?)', ...values);
  return new Client(server, scope === 'account' ? { cookie: `radoub-trainer=${token}` } : { token });
}

/** One who logs in by password. Its hash says itself what it costs to try it: here next to nothing. */
export function addTrainer(server: Server, name: string, password: string, role: Known['role'] = 'trainer'): void {
  const cost = { N: 2 ** 4, r: 1, p: 1 };
  const salt = randomBytes(16);
  const key = scryptSync(password.normalize('NFKC'), salt, 32, cost);
  const hash = ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join(':');
  const values = [randomUUID(), name, nameKey(name), role, hash, Date.now()] as const;
  changeRows(server, 'INSERT INTO trainers VALUES (?, ?, ?, ?, ?, ?)', ...values);
}

/** The opposite of employing: the account goes, and whatever made its owner known. */
export function dismiss(server: Server, client: Client): void {
  const sql = 'DELETE FROM trainers WHERE id = (SELECT trainer FROM trainer_tokens WHERE token_hash = ?)';
  changeRows(server, sql, hashOf(client));
}

/** Their token or log-in has had its time. Nobody else's. */
export function expire(server: Server, client: Client): void {
  const sql = 'UPDATE trainer_tokens SET expires_at = ? WHERE token_hash = ?';
  changeRows(server, sql, Date.now() - 1, hashOf(client));
}

function hashOf({ known: { token = '', cookie = '' } }: Client): string {
  return hashToken(token || cookie.replace('radoub-trainer=', ''));
}
