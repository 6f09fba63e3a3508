import type { Response } from 'express';

/** A page that has this much unread is cut off; it connects again and is told the whole state. */
const MOST_UNREAD_BYTES = 256 * 1024;

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 20_000;

/** Server-sent events to one page. */
export class EventStream implements Disposable {
  private readonly heartbeat: NodeJS.Timeout;

  constructor(private readonly response: Response) {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no', // nginx would hold events back
    });
    response.flushHeaders();
    this.heartbeat = setInterval(() => {
      this.write(': alive\n\n');
    }, HEARTBEAT_MS).unref();
  }

  /** `event:` is the type, `data:` the rest as JSON. */
  send({ type, ...data }: { readonly type: string }): void {
    this.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  [Symbol.dispose](): void {
    clearInterval(this.heartbeat);
    this.response.end();
  }

  private write(text: string): void {
    // What happens while the server stops is still sent; a response that has ended would answer with an error of its own.
    if (this.response.destroyed || this.response.writableEnded) return;
    if (this.response.writableLength > MOST_UNREAD_BYTES) this.response.destroy();
    else this.response.write(text);
  }
}
