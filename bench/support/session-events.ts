import type { CheckView, SessionStreamEvent, SessionView } from '../../src/sessions/session-view.js';
import { ServerEvents } from './server-events.js';

/** An event that tells this of every check of the step. */
export function tells(status: CheckView['verdict']['status']): (event: SessionStreamEvent) => boolean {
  return (event) => event.type === 'verdicts' && event.checks.every((check) => check.verdict.status === status);
}

/** A session's server-sent events, as a page follows them. */
export class SessionEvents extends ServerEvents<SessionStreamEvent> {
  /** The whole state as last told. */
  session: SessionView | undefined;

  static open(url: string, headers: Record<string, string>): Promise<SessionEvents> {
    return new SessionEvents().follow(url, headers);
  }

  protected override receive(event: SessionStreamEvent): void {
    if (event.type === 'session') this.session = event.session;
    super.receive(event);
  }
}
