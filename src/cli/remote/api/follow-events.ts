import { EventSource, type FetchLike } from 'eventsource';
import type { z } from 'zod';
import { parseJson, type ApiClient } from './api-client.js';
import { RemoteError } from './api.errors.js';

interface Follower<Event> {
  event(event: Event): void;
  /** After a break the first event is the whole state again. */
  connected(isConnected: boolean): void;
  /** The server will not have us any more: the stream is over. */
  refused(error: RemoteError): void;
}

/** Server-sent events of these types, until the returned function is called; a broken line is opened again. */
export function followEvents<Event extends { type: string }>(
  client: ApiClient,
  url: URL,
  types: readonly Event['type'][],
  schema: z.ZodType<Event>,
  follower: Follower<Event>,
): () => void {
  const source = new EventSource(url, { fetch: fetchWith(client.headers) });
  source.onopen = () => {
    follower.connected(true);
  };
  source.onerror = ({ code, message }) => {
    follower.connected(false);
    if (source.readyState !== EventSource.CLOSED) return;
    follower.refused(new RemoteError('stream-refused', `The server ended the stream of events: ${code ?? message}.`));
  };
  for (const type of types) {
    source.addEventListener(type, ({ data }: MessageEvent<string>) => {
      const { data: event } = schema.safeParse({ ...(parseJson(data) as object), type });
      if (event) follower.event(event); // one of a newer server is none of ours
    });
  }
  return () => {
    source.close();
  };
}

/**
 * Leaving cancels the answer itself: once an answer has begun, node's fetch may forget the signal it was given when memory
 * is collected, and a stream that nobody reads keeps the process from ending.
 */
function fetchWith(headers: Readonly<Record<string, string>>): FetchLike {
  return async (address, init) => {
    const signal = init.signal as AbortSignal; // typed for any of its substitutes
    const response = await fetch(address, {
      ...init,
      signal,
      redirect: 'error',
      headers: { ...init.headers, ...headers },
    });
    const reader = response.body?.getReader();
    const leave = (): void => {
      reader?.cancel().catch(() => undefined); // it is broken already
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    const { url, status, redirected } = response;
    return { url, status, redirected, headers: response.headers, body: reader ? { getReader: () => reader } : null };
  };
}
