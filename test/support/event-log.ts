import type { CheckView, SessionStreamEvent } from '../../src/sessions/session-view.js';
import { eventually } from './eventually.js';

/** What a page learns of a step's checks by an event: all is told at first, then what changes. */
export function checksIn(event: SessionStreamEvent, step: string): readonly CheckView[] | undefined {
  if (event.type === 'session') return event.session.steps.find(({ id }) => id === step)?.checks;
  return event.type === 'verdicts' && event.step === step ? event.checks : undefined;
}

/** Everything that a page was told by the event stream of a session. */
export class EventLog<Any extends { type: string } = SessionStreamEvent> implements Disposable {
  readonly events: Any[] = [];
  ended = false;
  private readonly leaving = new AbortController();

  private constructor() {}

  static async open<Any extends { type: string } = SessionStreamEvent>(
    url: string,
    headers: Record<string, string>,
  ): Promise<EventLog<Any>> {
    const log = new EventLog<Any>();
    const response = await fetch(url, { headers, signal: log.leaving.signal });
    const type = response.headers.get('content-type');
    if (response.status !== 200 || type !== 'text/event-stream') {
      throw new Error(`There is no event stream: ${response.status} ${await response.text()}`);
    }
    void log.read(response.body ?? new ReadableStream());
    await log.has(() => true, 'any event');
    return log;
  }

  /** Resolves with the first event, told already or later, that is one of those. */
  async has<Event extends Any>(
    isWanted: ((event: Any) => event is Event) | ((event: Any) => boolean),
    what: string,
  ): Promise<Event> {
    await eventually(
      () => this.events.some(isWanted),
      () => `The page was not told of ${what}, but: ${JSON.stringify(this.events)}`,
      { withinMs: 40_000 },
    );
    return this.events.find(isWanted) as Event;
  }

  /** Resolves once that check of the step has been told to have this status. */
  async hasVerdict(this: EventLog, step: string, check: string, status: string): Promise<void> {
    await this.has(
      (event) =>
        event.type === 'verdicts' &&
        event.step === step &&
        event.checks.some(({ id, verdict }) => id === check && verdict.status === status),
      `${step}/${check} as ${status}`,
    );
  }

  [Symbol.dispose](): void {
    this.leaving.abort();
  }

  private async read(body: AsyncIterable<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
        rest = parts.pop() ?? '';
        for (const part of parts) this.add(part);
      }
    } catch {
      // Left by us, or the server was killed: what was told until then is what counts.
    }
    this.ended = true;
  }

  private add(text: string): void {
    const [, type, data] = /^event: (\w+)\ndata: (.*)$/.exec(text) ?? [];
    if (type !== undefined) this.events.push({ type, ...(JSON.parse(data ?? '{}') as object) } as Any);
  }
}
