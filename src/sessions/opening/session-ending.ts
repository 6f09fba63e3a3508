import { Injectable } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';
import { ExclusiveRunner } from '../../sandboxes/exclusive-runner.js';
import { SandboxService } from '../../sandboxes/sandbox.service.js';
import { LiveChecks } from '../progress/live-checks.js';
import type { EndReason, FailureReason } from '../session-reason.js';
import { isLive, proceed, sandboxesOf, type Session } from '../session.js';
import { SessionStore } from '../session.store.js';

/** Closes sessions, well or badly, and gives their machines back. */
@Injectable()
export class SessionEnding {
  constructor(
    private readonly store: SessionStore,
    private readonly sandboxes: SandboxService,
    private readonly checks: LiveChecks,
    private readonly runner: ExclusiveRunner,
    private readonly events: EventBus,
  ) {}

  /** One that is over already stays as it is. */
  end(id: string, reason: EndReason): void {
    const session = this.store.find(id);
    if (!session || session.state === 'ended') return;
    this.store.save(proceed(session, { state: 'ended', reason }));
    this.release(session);
    this.events.publish({ type: 'session.changed', session: id });
    this.events.publish({ type: 'session.ended', session: id });
  }

  /** Our fault. Progress is kept, and a reset gives the session a fresh machine. */
  fail(id: string, reason: FailureReason): void {
    const session = this.store.find(id);
    if (!session || !isLive(session)) return;
    this.store.save(proceed(session, { state: 'failed', reason }));
    this.release(session);
    this.events.publish({ type: 'session.changed', session: id });
  }

  private release(session: Session): void {
    this.checks.stop(session.id);
    this.runner.supersede(session.id, () => Promise.resolve()).catch(() => undefined);
    // What cannot be removed now is on record; the reconciler tries again.
    for (const sandbox of sandboxesOf(session)) this.sandboxes.remove(sandbox, 'session-over').catch(() => undefined);
  }
}
