import { createReadStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Size } from '../../terminals/terminal-sizes.js';
import { headerLine, type ShellPosition } from './cast-line.js';
import { CastScan } from './cast-scan.js';
import { wholeLines } from './whole-lines.js';

/** What the file of a new recording begins with. */
export interface Beginning {
  readonly size: Size;
  readonly title: string;
}

/** Reads on from where the scan has come to. An absent file has nothing to read. */
export async function scanOn(path: string, scan: CastScan): Promise<CastScan> {
  scan.rewind();
  try {
    for await (const line of wholeLines(createReadStream(path, { start: scan.goodLength }))) {
      if (!scan.take(line)) break;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return scan;
}

/** One recording on disk, open for writing. What a crash has left of a line is cut off as it is opened. */
export class CastFile {
  private constructor(
    private readonly handle: FileHandle,
    private bytes: number,
    private latest: number,
    readonly startedAt: Date,
    /** As recorded last. */
    readonly size: Size,
    readonly position: ShellPosition | undefined,
    readonly labels: ReadonlySet<string>,
  ) {}

  static async open(path: string, { size, title }: Beginning): Promise<CastFile> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const found = await scanOn(path, new CastScan());
    const handle = await open(path, 'a', 0o600);
    try {
      await handle.truncate(found.goodLength);
      const labels = new Set(found.markers.map(({ label }) => label));
      const startedAt = new Date((found.header?.timestamp ?? Math.floor(Date.now() / 1000)) * 1000);
      const { goodLength, seconds, position } = found;
      const file = new CastFile(handle, goodLength, seconds, startedAt, found.size ?? size, position, labels);
      if (!found.header) await file.append(headerLine(size, startedAt, title));
      return file;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get length(): number {
    return this.bytes;
  }

  /** Seconds since the recording began; never less than before, whatever the clock does. */
  secondsAt(milliseconds: number): number {
    this.latest = Math.max(this.latest, (milliseconds - this.startedAt.getTime()) / 1000);
    return this.latest;
  }

  /** One call after the other. Whole lines only. */
  async append(lines: string): Promise<void> {
    const bytes = Buffer.from(lines);
    await this.handle.appendFile(bytes);
    this.bytes += bytes.length;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
