import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Client } from './client.js';

const PROJECT = resolve(import.meta.dirname, '../..');

/** The command, to be run by Node. */
export const RADOUB = join(PROJECT, 'dist/cli/main.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a trainer's computer has set: where the server is, and their token. */
export function environmentOf({ server, known }: Client): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    RADOUB_SERVER: server.address,
    RADOUB_TOKEN: known.token ?? '',
    LANG: 'C.UTF-8',
  };
}

/** A command of a trainer who sits elsewhere, to its end. */
export async function radoub(environment: Record<string, string>, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [RADOUB, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<number | null>((done) => child.once('close', done));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { code, stdout, stderr };
}
