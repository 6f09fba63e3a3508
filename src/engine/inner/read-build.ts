import type { IncomingMessage } from 'node:http';
import type { BuildOutcome, CacheRecord } from '../inner-docker.js';
import { BuildProgress } from './build-progress.js';

/** What a step prints in one go is one line; BuildKit itself cuts a step's output at 2 MiB. */
const MAX_LINE = 1024 ** 2;
/** A build that says more than this says it to nobody. */
const MAX_ANSWER = 64 * 1024 ** 2;

/** The daemon's answer to a build: one JSON object a line, or an error as a whole. Throws when it is neither. */
export async function readBuild(response: IncomingMessage): Promise<BuildOutcome> {
  const progress = new BuildProgress();
  let rest = '';
  let size = 0;
  for await (const chunk of response.setEncoding('utf8')) {
    size += (chunk as string).length;
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE || size > MAX_ANSWER) throw new Error('The answer is too large.');
    for (const line of lines) progress.take(line);
  }
  progress.take(rest);
  const outcome = progress.outcome();
  if (response.statusCode === 200) return outcome;
  return { ...outcome, error: messageIn(rest) ?? `The daemon answered ${response.statusCode ?? 0}.` };
}

function messageIn(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message.slice(0, 4_096) : undefined;
  } catch {
    return undefined;
  }
}

/** Of the daemon's `df`. Ids are made by BuildKit of small letters and digits; others are not its. */
export function cacheRecordsIn(df: unknown): CacheRecord[] {
  const records = (df as { BuildCache?: unknown } | null)?.BuildCache;
  if (!Array.isArray(records)) return [];
  return records.flatMap((record: Record<string, unknown>) => {
    const parents = record.Parents ?? record[' Parents']; // so written by Docker 26
    const { ID: id, Description: description } = record;
    if (typeof id !== 'string' || !/^[a-z0-9]{1,64}$/.test(id)) return [];
    return [{ id, parents: textsIn(parents), description: typeof description === 'string' ? description : '' }];
  });
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
