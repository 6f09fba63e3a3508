import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { EventBus } from '../../events/event-bus.js';
import type { RadoubEvent } from '../../events/radoub-event.js';
import type { Language } from '../../events/verdict.js';
import { TooManyStreamsError } from '../session.errors.js';
import type { SessionStreamEvent } from '../session-view.js';
import { SessionStore } from '../session.store.js';
import { SessionViews } from '../views/session-views.js';
import { HelpViews } from '../help/help-views.js';
import { EventStream } from './event-stream.js';
import { Presence } from './presence.js';

/** Tabs of one learner, and trainers who look at them; a page that opens more has gone wrong. */
const MOST_PER_SESSION = 20;

/** Tells pages what happens in their session, as it happens. */
@Injectable()
export class SessionStreams implements OnModuleDestroy {
  private readonly streams = new Map<string, Set<EventStream>>();

  constructor(
    private readonly store: SessionStore,
    private readonly views: SessionViews,
    private readonly helpViews: HelpViews,
    private readonly presence: Presence,
    private readonly events: EventBus,
  ) {}

  /** Streams until the page goes away. `isOwn`: it is the learner’s. */
  open(session: string, language: Language, response: Response, isOwn: boolean): void {
    const streams = this.streams.get(session) ?? new Set();
    if (streams.size >= MOST_PER_SESSION) throw new TooManyStreamsError();
    const stream = new EventStream(response);
    this.streams.set(session, streams.add(stream));

    const leave = isOwn ? this.presence.arrive(session) : undefined;
    const stopListening = this.events.onAny((event) => {
      if (!('session' in event) || event.session !== session) return;
      // Learners see their Docker themselves, and a container that restarts for ever changes it without end.
      if (event.type === 'docker.changed' && isOwn) return;
      for (const each of this.translate(event, session, language)) stream.send(each);
    });
    response.on('close', () => {
      stopListening();
      leave?.();
      stream[Symbol.dispose]();
      streams.delete(stream);
      if (streams.size === 0) this.streams.delete(session);
    });
    for (const each of [...this.whole(session, language), ...this.help(session, language)]) stream.send(each);
  }

  onModuleDestroy(): void {
    for (const stream of [...this.streams.values()].flatMap((streams) => [...streams])) stream[Symbol.dispose]();
  }

  private translate(event: RadoubEvent, id: string, language: Language): SessionStreamEvent[] {
    switch (event.type) {
      case 'session.changed': // also published when it ends
        return this.whole(id, language);
      case 'session.deadline':
        return this.deadline(id, event.deadline, language);
      case 'session.notice':
        return [{ type: 'notice', message: event.message[language] }];
      case 'step.achieved':
        return [{ type: 'achieved', step: event.step, at: event.at.toISOString() }];
      case 'help.changed':
        return this.help(id, language);
      case 'docker.changed':
        return [{ type: 'docker' }];
      case 'checks.evaluated':
        return this.verdicts(id, event.step, language);
      default:
        return [];
    }
  }

  private whole(id: string, language: Language): SessionStreamEvent[] {
    const session = this.store.find(id);
    return session ? [{ type: 'session', session: this.views.session(session, language) }] : [];
  }

  private deadline(id: string, deadline: Date, language: Language): SessionStreamEvent[] {
    const session = this.store.find(id);
    if (!session) return [];
    const { extension, now } = this.views.session(session, language);
    return [{ type: 'deadline', deadline: deadline.toISOString(), extension, now }];
  }

  private help(id: string, language: Language): SessionStreamEvent[] {
    const session = this.store.find(id);
    return session ? [{ type: 'help', help: this.helpViews.help(session, language) }] : [];
  }

  private verdicts(id: string, step: string, language: Language): SessionStreamEvent[] {
    const session = this.store.find(id);
    return session ? [{ type: 'verdicts', step, checks: this.views.verdicts(session, step, language) }] : [];
  }
}
