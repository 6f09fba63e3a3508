import type { Readable } from 'node:stream';
import type { DockerEvent } from '../inner-docker.js';

/** A line longer than this is none of Docker's: the largest events carry a container's labels. */
const MAX_LINE = 256 * 1024;

/** Docker's event stream: one JSON object a line. Lines that are no event are passed over. */
export async function* readEvents(stream: Readable): AsyncIterable<DockerEvent> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE) throw new Error('The event stream is not one of Docker.');
    for (const line of lines) {
      const event = parseEvent(line);
      if (event) yield event;
    }
  }
}

export function parseEvent(line: string): DockerEvent | undefined {
  try {
    const { Type, Action, Actor, timeNano, time } = JSON.parse(line) as Record<string, unknown>;
    if (typeof Type !== 'string' || typeof Action !== 'string') return undefined;
    const { ID, Attributes } = (Actor ?? {}) as { ID?: unknown; Attributes?: unknown };
    return {
      type: Type,
      action: Action.split(':', 1)[0] ?? '',
      id: typeof ID === 'string' ? ID : '',
      attributes: textsOf(Attributes),
      timeNano: nanoseconds(line, timeNano, time),
    };
  } catch {
    return undefined; // a learner's daemon may send anything
  }
}

/** Nanoseconds since 1970 are beyond what a JSON number holds exactly, so they are read from the text. */
function nanoseconds(line: string, timeNano: unknown, time: unknown): bigint {
  const exact = /"timeNano":(\d{1,19})\b/.exec(line)?.[1];
  if (exact !== undefined && typeof timeNano === 'number') return BigInt(exact);
  return typeof time === 'number' ? BigInt(Math.trunc(time)) * 1_000_000_000n : 0n;
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
