import { resolve } from 'node:path';
import type { SandboxView } from '../../src/sandboxes/sandbox-view.js';
import type { SessionView, TicketView } from '../../src/sessions/session-view.js';
import { Page, type PageOptions } from '../terminal/page.js';
import { inMachine } from './solver.js';
import { eventually } from './eventually.js';
import { EventLog } from './event-log.js';
import type { Server } from './server.js';

/** Exercises that need no longer than a test has. */
export const SMALL_SCENARIOS = resolve(import.meta.dirname, 'scenarios');

/** A machine busy with other tests boots in several times the second that it needs alone. */
const PATIENCE = { withinMs: 60_000, everyMs: 50 };

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly { field: string; reason: string }[];
}

/** Somebody who calls the API: a browser that keeps its cookie, or a program with a token. */
export class Client {
  constructor(
    readonly server: Server,
    readonly known: { cookie?: string; token?: string } = {},
  ) {}

  static trainer(server: Server): Client {
    return new Client(server, { token: server.trainerToken });
  }

  get headers(): Record<string, string> {
    const { cookie, token } = this.known;
    return {
      Origin: this.server.address,
      ...(cookie === undefined ? {} : { Cookie: cookie }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    };
  }

  /** `path` is below `/api`. A string is sent as it is, anything else as JSON. */
  async call<Body = Refusal>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const response = await fetch(`${this.server.address}/api${path}`, {
      method,
      headers: { ...this.headers, ...json, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie !== undefined) this.known.cookie = cookie;
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  /** Opens a session and waits until its machine is there. */
  async open(scenario = 'small'): Promise<SessionView> {
    const { status, body } = await this.call<SessionView>('POST', '/sessions', { scenario });
    if (status !== 201) throw new Error(`No session was opened: ${status} ${JSON.stringify(body)}`);
    return this.untilState(body.id, 'open');
  }

  async session(id: string): Promise<SessionView> {
    return (await this.call<SessionView>('GET', `/sessions/${id}`)).body;
  }

  async untilState(id: string, state: SessionView['state']): Promise<SessionView> {
    return this.until(id, (session) => session.state === state, `become ${state}`);
  }

  async until(id: string, wanted: (session: SessionView) => boolean, what: string): Promise<SessionView> {
    let session = await this.session(id);
    const arrived = async (): Promise<boolean> => wanted((session = await this.session(id)));
    await eventually(arrived, () => `The session did not ${what}: ${JSON.stringify(session)}`, PATIENCE);
    return session;
  }

  /** The session's event stream, once its first event is there. */
  async follow(id: string, language: 'fr' | 'en' = 'en'): Promise<EventLog> {
    return EventLog.open(`${this.server.address}/api/sessions/${id}/events?lang=${language}`, this.headers);
  }

  async terminal(id: string, terminal: string, options: Partial<PageOptions> = {}): Promise<Page> {
    const { url } = (await this.call<TicketView>('POST', `/sessions/${id}/terminals`, { terminal })).body;
    return Page.open(this.server.address.replace('http', 'ws') + url, { headers: this.headers, ...options });
  }
}

/** The sandboxes that are not over yet; of one session when it is named. */
export async function sandboxes(server: Server, session?: string): Promise<SandboxView[]> {
  const { body } = await Client.trainer(server).call<SandboxView[]>('GET', '/sandboxes');
  return body.filter(
    (each) => !['gone', 'failed'].includes(each.state) && (session === undefined || each.session === session),
  );
}

/** Runs a command as root in the machine that a session has. */
export async function inMachineOf(server: Server, session: string, ...command: string[]): Promise<string> {
  const [sandbox, ...others] = (await sandboxes(server, session)).filter(({ state }) => state === 'claimed');
  if (!sandbox || others.length > 0) throw new Error(`Session ${session} has ${others.length + 1} or no machines.`);
  return inMachine(`radoub-${sandbox.id}`, command);
}
