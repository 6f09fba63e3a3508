import type { SessionView, TicketView } from '../../src/sessions/session-view.js';
import type { SandboxView } from '../../src/sandboxes/sandbox-view.js';
import { eventually } from '../../test/support/eventually.js';
import type { Server } from '../../test/support/server.js';
import { SessionEvents } from './session-events.js';
import { fastScreen, PROMPT, type Screen, whenShown } from './shell-line.js';
import { WebTerminal } from './web-terminal.js';

export const SCENARIO = 'docker-networks';

interface TerminalOptions {
  readonly screen?: Screen;
  readonly name?: string;
}

/** A new learner with a session of their own. */
export class Learner implements AsyncDisposable {
  private constructor(
    private readonly server: Server,
    private readonly headers: Record<string, string>,
    readonly session: string,
    readonly events: SessionEvents,
  ) {}

  /** Opens a session as the page does, and resolves once it says that it is open. `joined`: what a class made them known by. */
  static async begin(server: Server, joined: Record<string, string> = {}): Promise<Learner> {
    const headers = { Origin: server.address, 'Content-Type': 'application/json', ...joined };
    const body = JSON.stringify({ scenario: SCENARIO });
    const response = await fetch(`${server.address}/api/sessions`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`No session: ${await response.text()}`);
    const { id, state } = (await response.json()) as SessionView;
    const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]);
    const known = { ...headers, ...(cookie.length > 0 ? { Cookie: cookie.join('; ') } : {}) };
    const events = await SessionEvents.open(`${server.address}/api/sessions/${id}/events`, known);
    const learner = new Learner(server, known, id, events);
    if (state === 'preparing') await learner.untilOpen();
    return learner;
  }

  private async untilOpen(): Promise<void> {
    const isSettled = (session: SessionView | undefined): boolean =>
      session !== undefined && session.state !== 'preparing';
    if (!isSettled(this.events.session)) {
      await this.events.when((event) => event.type === 'session' && isSettled(event.session));
    }
    const { state, reason } = this.events.session ?? {};
    if (state !== 'open') throw new Error(`The session did not open: ${reason ?? String(state)}`);
  }

  async call<T>(method: string, path: string, body: unknown = {}): Promise<T> {
    const url = `${this.server.address}/api/sessions/${this.session}${path}`;
    const response = await fetch(url, { method, headers: this.headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** The next free terminal, or the named one, at the prompt of a new shell. */
  async terminal({ screen = fastScreen, name }: TerminalOptions = {}): Promise<WebTerminal> {
    const { url } = await this.call<TicketView>('POST', '/terminals', name === undefined ? {} : { terminal: name });
    const terminal = WebTerminal.open(this.server.address.replace('http', 'ws') + url, this.headers, screen);
    await whenShown(terminal, PROMPT);
    return terminal;
  }

  async sandbox(): Promise<SandboxView> {
    const { body } = await this.server.asTrainer('GET', '/api/sandboxes');
    const sandbox = (body as SandboxView[]).find((each) => each.session === this.session && each.state === 'claimed');
    if (!sandbox) throw new Error('The session has no sandbox.');
    return sandbox;
  }

  /** Ends the session; resolves once its machine is gone. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.events[Symbol.dispose]();
    await this.server.asTrainer('DELETE', `/api/sessions/${this.session}`);
    await eventually(
      async () => {
        const { body } = await this.server.asTrainer('GET', '/api/sandboxes');
        return (body as SandboxView[]).every(({ session, state }) => session !== this.session || state === 'gone');
      },
      () => `The sandbox of session ${this.session} does not go.`,
      { withinMs: 60_000 },
    );
  }
}
