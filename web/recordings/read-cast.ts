/** What happens at one moment of a recording. Times are seconds of the player, in which long pauses are short. */
export type CastEvent = { readonly at: number } & (
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'size'; readonly cols: number; readonly rows: number }
);

export interface CastMarker {
  readonly at: number;
  readonly label: string;
}

export interface Cast {
  readonly cols: number;
  readonly rows: number;
  readonly startedAt: Date;
  readonly seconds: number;
  readonly events: readonly CastEvent[];
  readonly markers: readonly CastMarker[];
}

/** As wide as the server lets a terminal be; more would take the browser's memory. */
const MOST_CELLS = 2000;

/** Seconds that a pause takes at most, where the recording does not say. */
const USUAL_PAUSE = 3;

/** Reads asciicast v2, which a learner's terminal has filled: what is none of it is left out. Undefined without a header. */
export function readCast(text: string): Cast | undefined {
  const [first = '', ...lines] = text.split('\n');
  const header = parse(first) as Record<string, unknown> | null | undefined;
  const [cols, rows] = [cells(header?.['width']), cells(header?.['height'])];
  if (header?.['version'] !== 2 || cols === undefined || rows === undefined) return undefined;
  const limit = header['idle_time_limit'];
  const longest = typeof limit === 'number' && limit > 0 ? limit : USUAL_PAUSE;
  const events: CastEvent[] = [];
  const markers: CastMarker[] = [];
  let [recorded, at] = [0, 0];
  for (const line of lines) {
    const entry = parse(line);
    if (!Array.isArray(entry)) continue;
    const [time, code, data] = entry as unknown[];
    if (typeof time !== 'number' || typeof data !== 'string') continue;
    at += Math.min(Math.max(0, time - recorded), longest);
    recorded = Math.max(recorded, time);
    if (code === 'o') events.push({ kind: 'output', at, text: data });
    if (code === 'm') markers.push({ at, label: data });
    const [, width, height] = (code === 'r' && /^(\d{1,5})x(\d{1,5})$/.exec(data)) || [];
    const size = { cols: cells(Number(width)), rows: cells(Number(height)) };
    if (size.cols !== undefined && size.rows !== undefined) {
      events.push({ kind: 'size', at, cols: size.cols, rows: size.rows });
    }
  }
  return { cols, rows, startedAt: new Date(Number(header['timestamp']) * 1000), seconds: at, events, markers };
}

function cells(value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= MOST_CELLS
    ? (value as number)
    : undefined;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // cut, or no line of a recording at all
  }
}
