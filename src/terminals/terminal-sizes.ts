import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { EventBus } from '../events/event-bus.js';
import { Listeners } from '../events/listeners.js';

export interface Size {
  readonly cols: number;
  readonly rows: number;
}

/** How large the learner's page shows each terminal: who watches shows it the same, or its lines would break elsewhere. */
@Injectable()
export class TerminalSizes implements OnModuleInit {
  private readonly logger = new Logger(TerminalSizes.name);
  /** By session, then by terminal. */
  private readonly sizes = new Map<string, Map<string, Size>>();
  private readonly listeners = new Map<string, Listeners<Size>>();

  constructor(private readonly events: EventBus) {}

  onModuleInit(): void {
    this.events.on('session.ended', ({ session }) => {
      this.sizes.delete(session);
    });
  }

  note(session: string, terminal: string, size: Size): void {
    const sizes = this.sizes.get(session) ?? new Map<string, Size>();
    this.sizes.set(session, sizes.set(terminal, size));
    this.listeners.get(key(session, terminal))?.tell(size);
  }

  /** Tells the size now, if it is known, and whenever it changes. Returns the function that stops it. */
  follow(session: string, terminal: string, listener: (size: Size) => void): () => void {
    const known = this.sizes.get(session)?.get(terminal);
    if (known) listener(known);
    const place = key(session, terminal);
    const listeners = this.listeners.get(place) ?? new Listeners<Size>(`A follower of ${place}`, this.logger);
    this.listeners.set(place, listeners);
    const stop = listeners.add(listener);
    return () => {
      stop();
      if (listeners.size === 0) this.listeners.delete(place);
    };
  }
}

/** Names of terminals have no slash. */
function key(session: string, terminal: string): string {
  return `${session}/${terminal}`;
}
