import type { Size } from '../../terminals/terminal-sizes.js';
import { type CastHeader, parsePosition, parseSize, type ShellPosition } from './cast-line.js';

export interface Marker {
  /** Seconds since the recording began. */
  readonly at: number;
  readonly label: string;
}

/** Enough to know an event by; output may be long, and is looked at no further. */
const HEAD = 40;
const EVENT = /^\[(\d{1,9}(?:\.\d{1,6})?),"([oprm])","/;

/** What a file of a recording says, line by line, and how much of it is good. */
export class CastScan {
  header: CastHeader | undefined;
  seconds = 0;
  size: Size | undefined;
  position: ShellPosition | undefined;
  readonly markers: Marker[] = [];
  /** Bytes from the file's beginning up to the last line after which one can go on. */
  goodLength = 0;
  private ungrouped = 0;

  /** Takes the next line, with its newline. False when it is none of ours: it and what follows is to be left out. */
  take(line: Buffer): boolean {
    if (!this.header) return this.takeHeader(line);
    const [head, seconds, code] = EVENT.exec(line.toString('utf8', 0, HEAD)) ?? [];
    if (head === undefined || line.toString('latin1', line.length - 3) !== '"]\n') return false;
    if (code !== 'o' && !this.takeEvent(code ?? '', line)) return false;
    this.seconds = Math.max(this.seconds, Number(seconds));
    this.ungrouped += line.length;
    if (code === 'o') return true; // counts once its position follows
    this.goodLength += this.ungrouped;
    this.ungrouped = 0;
    return true;
  }

  private takeHeader(line: Buffer): boolean {
    const header = parse(line) as Partial<CastHeader> | undefined;
    if (header?.version !== 2 || typeof header.width !== 'number' || typeof header.height !== 'number') return false;
    if (typeof header.timestamp !== 'number') return false;
    this.header = header as CastHeader;
    this.size = { cols: header.width, rows: header.height };
    this.goodLength = line.length;
    return true;
  }

  private takeEvent(code: string, line: Buffer): boolean {
    const [at, , data] = (parse(line) ?? []) as [number, string, string];
    if (typeof data !== 'string') return false;
    const position = code === 'p' ? parsePosition(data) : undefined;
    const size = code === 'r' ? parseSize(data) : undefined;
    if (code === 'm') this.markers.push({ at, label: data });
    this.position = position ?? this.position;
    this.size = size ?? this.size;
    return code === 'm' || position !== undefined || size !== undefined;
  }

  /** Forgets output without a position, to be read again from `goodLength` on. */
  rewind(): void {
    this.ungrouped = 0;
  }
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch {
    return undefined; // a line that was cut by a crash is no line
  }
}
