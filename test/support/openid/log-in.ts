import { Client } from '../client.js';
import type { Server } from '../server.js';
import { type Stop, Visitor } from './visitor.js';

const CALLBACK = '/api/auth/openid/callback';

/** Somebody who logs in at the school, without a page. */
export class OpenidVisitor extends Visitor {
  constructor(private readonly server: Server) {
    super();
  }

  /** The address at the school that the server sends them to. */
  async begin(): Promise<URL> {
    const stop = await this.visit(`${this.server.address}/api/auth/openid`, ({ hostname }) => hostname === 'localhost');
    return stop.address;
  }

  /** Logs in and consents there; the address that the school sends them back to, or where they are stuck. */
  async answer(begun: URL, person: string): Promise<URL> {
    let stop = await this.visit(begun.href, isCallback);
    for (let forms = 0; forms < 3 && !isCallback(stop.address); forms++) {
      const prompt = /name="prompt" value="(login|consent)"/.exec(stop.text)?.[1] ?? '';
      const action = /action="([^"]+)"/.exec(stop.text)?.[1];
      if (action === undefined) break;
      const form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: person, password: 'x' } : {}) });
      stop = await this.visit(action, isCallback, form);
    }
    return stop.address;
  }

  /** The whole way. */
  async logIn(person: string): Promise<Stop> {
    return this.visit((await this.answer(await this.begin(), person)).href, isPage);
  }

  /** Back at the server with that answer. */
  async returnWith(answer: URL): Promise<string> {
    const { address } = await this.visit(answer.href, isPage);
    return address.href.replace(this.server.address, '');
  }

  get client(): Client {
    return new Client(this.server, { cookie: this.cookieHeader(new URL(this.server.address)) });
  }
}

function isCallback({ pathname }: URL): boolean {
  return pathname === CALLBACK;
}

function isPage({ pathname }: URL): boolean {
  return pathname === '/trainer';
}
