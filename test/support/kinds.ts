import { resolve } from 'node:path';
import type { SessionView, StepView } from '../../src/sessions/session-view.js';
import { type Client, inMachineOf } from './client.js';
import { checksIn, type EventLog } from './event-log.js';
import { eventually } from './eventually.js';
import { Server } from './server.js';
import { enrol } from './server-database.js';

/** Exercises with every kind of check. */
const SCENARIOS = resolve(import.meta.dirname, '../check-kinds');

/** A learner at one step of the exercise `kinds`, and what their page is told. */
export class KindsLearner implements AsyncDisposable {
  private constructor(
    private readonly server: Server,
    private readonly client: Client,
    private readonly session: SessionView,
    private readonly page: EventLog,
    private step: string,
  ) {}

  static async at(step: string, environment: Readonly<Record<string, string>> = {}): Promise<KindsLearner> {
    const server = await Server.start({ RADOUB_SCENARIOS: SCENARIOS, ...environment });
    const client = enrol(server);
    const session = await client.open('kinds');
    const learner = new KindsLearner(server, client, session, await client.follow(session.id), session.step);
    await learner.goTo(step);
    return learner;
  }

  async goTo(step: string): Promise<void> {
    this.step = step;
    await this.client.call('POST', `/sessions/${this.session.id}/steps/${step}/open`);
  }

  /** In the machine, as root. */
  sh(script: string): Promise<string> {
    return inMachineOf(this.server, this.session.id, 'bash', '-c', script);
  }

  /** Evaluates now; what is said of that check. */
  async verdict(check: string): Promise<Record<string, unknown>> {
    const path = `/sessions/${this.session.id}/steps/${this.step}/verify?lang=en`;
    const { body } = await this.client.call<StepView>('POST', path);
    return { ...body.checks.find(({ id }) => id === check)?.verdict };
  }

  /** Resolves once the page has been told so, without anybody asking. */
  turns(check: string, status: string, withinMs = 30_000): Promise<void> {
    return eventually(
      () => this.told(check)?.status === status,
      () => `${check} did not become ${status}: ${JSON.stringify(this.page.events.at(-1))}`,
      { withinMs },
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.page[Symbol.dispose]();
    await this.server[Symbol.asyncDispose]();
  }

  private told(check: string): { status: string } | undefined {
    const told = this.page.events.map((event) => checksIn(event, this.step)).findLast((checks) => checks !== undefined);
    return told?.find(({ id }) => id === check)?.verdict;
  }
}
