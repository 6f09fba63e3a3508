import type { Size } from '../../terminals/terminal-sizes.js';

/**
 * Lines of asciicast v2 (https://docs.asciinema.org/manual/asciicast/v2/): a header, then events of output, size and
 * markers. After each output our files have an event of our own, `p`, which is not given out: the place in the shell's
 * output that is recorded up to there, so that a server that ended at any moment knows where to go on.
 */
export type EventCode = 'o' | 'r' | 'm' | 'p';

export interface CastHeader {
  readonly version: 2;
  readonly width: number;
  readonly height: number;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly title: string;
  /** Seconds: players shorten what is longer, since a learner also thinks, and goes for lunch. */
  readonly idle_time_limit: number;
}

/** Which output has been recorded: that of one shell, numbered from its first byte. */
export interface ShellPosition {
  /** No two shells of a terminal have the same: the machine, and the process in it. */
  readonly shell: string;
  /** Number of the next byte to record. */
  readonly next: number;
}

const IDLE_LIMIT_S = 3;
const MOST_LABEL = 200;

export function headerLine({ cols, rows }: Size, startedAt: Date, title: string): string {
  const header: CastHeader = {
    version: 2,
    width: cols,
    height: rows,
    timestamp: Math.floor(startedAt.getTime() / 1000),
    title,
    idle_time_limit: IDLE_LIMIT_S,
  };
  return `${JSON.stringify(header)}\n`;
}

export function outputLines(seconds: number, text: string, { shell, next }: ShellPosition): string {
  return line(seconds, 'o', text) + line(seconds, 'p', `${shell} ${next}`);
}

export function resizeLine(seconds: number, { cols, rows }: Size): string {
  return line(seconds, 'r', `${cols}x${rows}`);
}

export function markerLine(seconds: number, label: string): string {
  return line(seconds, 'm', shorten(label));
}

/** As it is written and read back. */
export function shorten(label: string): string {
  return label.slice(0, MOST_LABEL);
}

export function parsePosition(data: string): ShellPosition | undefined {
  const [, shell, next] = /^(\S{1,100}) (\d{1,16})$/.exec(data) ?? [];
  return shell === undefined ? undefined : { shell, next: Number(next) };
}

export function parseSize(data: string): Size | undefined {
  const [, cols, rows] = /^(\d{1,5})x(\d{1,5})$/.exec(data) ?? [];
  return cols === undefined ? undefined : { cols: Number(cols), rows: Number(rows) };
}

function line(seconds: number, code: EventCode, data: string): string {
  return `${JSON.stringify([Number(seconds.toFixed(3)), code, data])}\n`;
}
