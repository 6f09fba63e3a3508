import type { SessionStreamEvent } from '../../src/sessions/session-view';
import { backoff } from '../terminal/backoff';

const TYPES = [
  'session',
  'verdicts',
  'achieved',
  'deadline',
  'notice',
  'docker',
  'help',
] as const satisfies SessionStreamEvent['type'][];

interface StreamListener<Event> {
  readonly event: (event: Event) => void;
  readonly connected: (connected: boolean) => void;
}

/** Follows a session until the returned function is called. */
export function followSession(url: string, listener: StreamListener<SessionStreamEvent>): () => void {
  return followEvents(url, TYPES, listener);
}

/** Events of these types. The first is the whole state, so an outage mends itself. */
export function followEvents<Event extends { type: string }>(
  url: string,
  types: readonly Event['type'][],
  listener: StreamListener<Event>,
): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const open = (): void => {
    source = new EventSource(url);
    source.onopen = () => {
      failures = 0;
      listener.connected(true);
    };
    source.onerror = () => {
      listener.connected(false);
      // The browser tries again by itself unless the server answered with an error.
      if (source.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(open, backoff(failures));
      failures += 1;
    };
    for (const type of types) {
      source.addEventListener(type, ({ data }: MessageEvent<string>) => {
        listener.event({ ...(JSON.parse(data) as object), type } as Event);
      });
    }
  };

  open();
  return () => {
    clearTimeout(retry);
    source.close();
  };
}
