import { createInterface } from 'node:readline';

interface Line {
  readonly stream?: string;
  readonly status?: string;
  readonly error?: string;
}

/** Enough to show what a failed command said. */
const KEPT_LINES = 20;

/**
 * Reads a build's or pull's stream of JSON lines to its end. A failure is one of those lines, after a status that says
 * all is well: it is thrown, with the last lines before it.
 */
export async function followed(stream: NodeJS.ReadableStream, onLine?: (line: string) => void): Promise<void> {
  const last: string[] = [];
  for await (const json of createInterface({ input: stream })) {
    if (json === '') continue;
    const line = JSON.parse(json) as Line;
    if (line.error !== undefined) throw new Error([...last, line.error.trim()].join('\n'));
    const text = (line.stream ?? line.status ?? '').trim();
    if (text === '') continue;
    last.push(text);
    if (last.length > KEPT_LINES) last.shift();
    onLine?.(text);
  }
}
