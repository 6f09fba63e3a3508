const PATIENCE_MS = 60_000;

/** Server-sent events, as a page follows them: those of a session, or of a board. */
export class ServerEvents<Event extends { type: string }> implements Disposable {
  private readonly end = new AbortController();
  private readonly listeners = new Set<(event: Event) => void>();

  /** Begins to read; resolves once the server has answered. */
  async follow(url: string, headers: Record<string, string>): Promise<this> {
    const response = await fetch(url, { headers, signal: this.end.signal });
    if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}.`);
    void this.read(response.body);
    return this;
  }

  /** When such an event came, as `performance.now()` tells it. Call before doing what brings it. */
  when(wanted: (event: Event) => boolean): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.listeners.delete(listener);
        reject(new Error('The server did not tell what was waited for.'));
      }, PATIENCE_MS);
      const listener = (event: Event): void => {
        if (!wanted(event)) return;
        clearTimeout(timer);
        this.listeners.delete(listener);
        resolve(performance.now());
      };
      this.listeners.add(listener);
    });
  }

  [Symbol.dispose](): void {
    this.end.abort();
  }

  /** Each event before anybody who waits for one gets it. */
  protected receive(event: Event): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body) {
        const blocks = (text + decoder.decode(chunk, { stream: true })).split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.parse(block);
      }
    } catch (error) {
      if (!this.end.signal.aborted) console.error(`The event stream broke: ${String(error)}`);
    }
  }

  private parse(block: string): void {
    const [, type, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    if (type === undefined || data === undefined) return; // a heartbeat
    this.receive({ ...(JSON.parse(data) as object), type } as Event);
  }
}
