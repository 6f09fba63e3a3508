import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { eventually } from './eventually.js';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly letter: { id: string; type: string; at: string; data: Record<string, unknown> };
}

/** A program on this machine that webhooks are sent to. */
export class Receiver implements AsyncDisposable {
  readonly received: Received[] = [];
  /** What it answers from now on. */
  answer: { status: number; location?: string } = { status: 204 };
  private readonly server = createServer((request, response) => {
    void text(request).then((body) => {
      const letter = JSON.parse(body) as Received['letter'];
      this.received.push({ path: request.url ?? '', headers: request.headers, body, letter });
      const { status, location } = this.answer;
      response.writeHead(status, location === undefined ? {} : { Location: location }).end('<b>secret of mine</b>');
    });
  });

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.server.listen(0, '127.0.0.1');
    await once(receiver.server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What came to that path, once it is that many. */
  async at(path: string, count: number): Promise<Received[]> {
    const here = (): Received[] => this.received.filter((each) => each.path === path);
    const types = (): string =>
      here()
        .map(({ letter }) => letter.type)
        .join(', ');
    await eventually(
      () => here().length >= count,
      () => `Not ${count} at ${path}: ${types()}`,
      { withinMs: 60_000 },
    );
    return here();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}

/** As the operator's guide shows it. */
export function isSignedBy(secret: string, { headers, body }: Received): boolean {
  const [, time = '', signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['radoub-signature'])) ?? [];
  return createHmac('sha256', secret).update(`${time}.${body}`).digest('hex') === signature;
}
