import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { scanOn } from './cast/cast-file.js';
import { CastScan } from './cast/cast-scan.js';
import { wholeLines } from './cast/whole-lines.js';
import type { RecordingView } from './recording-view.js';

const ENDING = '.cast';
const TERMINAL = /^t[1-9][0-9]?$/;
const OUR_OWN = /^\[[\d.]+,"p"/;

/** A few hundred bytes and the markers of each. */
const MOST_SCANS = 500;

/** The files of recordings: `<state>/recordings/<session>/<terminal>.cast`. */
@Injectable()
export class RecordingsFolder {
  private readonly root: string;
  /** What is known of files that were looked at before: they only grow. The latest last. */
  private readonly scans = new Map<string, CastScan>();
  private scanning: Promise<unknown> = Promise.resolve();

  constructor(@Inject(CONFIG) config: Pick<Config, 'stateDir'>) {
    this.root = join(config.stateDir, 'recordings');
  }

  /** Both must be names that the server itself has given. */
  path(session: string, terminal: string): string {
    return join(this.root, session, terminal + ENDING);
  }

  /** Names of those that there are recordings of, without a look into them. */
  async terminals(session: string): Promise<string[]> {
    const names = await namesIn(join(this.root, session));
    const terminals = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
    return terminals.filter((name) => TERMINAL.test(name)).sort();
  }

  async list(session: string): Promise<RecordingView[]> {
    const found: RecordingView[] = [];
    for (const terminal of await this.terminals(session)) {
      const scan = await this.scan(this.path(session, terminal));
      if (scan.header) found.push(view(terminal, scan, scan.header.timestamp));
    }
    return found;
  }

  /** What is there now, as others read it; undefined when there is no such recording. */
  async read(session: string, terminal: string): Promise<Readable | undefined> {
    if (!TERMINAL.test(terminal)) return undefined;
    const path = this.path(session, terminal);
    const { header, goodLength } = await this.scan(path);
    if (!header) return undefined;
    return Readable.from(published(createReadStream(path, { end: goodLength - 1 })));
  }

  /** Removes the recordings of sessions that are not `known`. */
  async tidy(known: (session: string) => boolean): Promise<void> {
    for (const session of await namesIn(this.root)) {
      if (!known(session)) await rm(join(this.root, session), { recursive: true, force: true });
    }
  }

  /** One after the other, so that whoever asks often does not keep the server from its work. */
  private async scan(path: string): Promise<CastScan> {
    const known = this.scans.get(path) ?? new CastScan();
    const scanned = this.scanning.then(() => scanOn(path, known));
    this.scanning = scanned.catch(() => undefined);
    await scanned;
    this.scans.delete(path);
    if (known.header) this.scans.set(path, known);
    const [oldest] = this.scans.keys();
    if (this.scans.size > MOST_SCANS && oldest !== undefined) this.scans.delete(oldest);
    return known;
  }
}

function view(terminal: string, { seconds, goodLength, markers }: CastScan, timestamp: number): RecordingView {
  const startedAt = new Date(timestamp * 1000).toISOString();
  return { terminal, startedAt, seconds, bytes: goodLength, markers: markers.map((marker) => ({ ...marker })) };
}

async function* published(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const line of wholeLines(file)) if (!OUR_OWN.test(line.toString('latin1', 0, 24))) yield line;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // nothing was ever recorded
    throw error;
  }
}
