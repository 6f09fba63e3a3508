import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventBus } from '../events/event-bus.js';

export interface Size {
  readonly cols: number;
  readonly rows: number;
}

type Listener = (size: Size) => void;

/** How large the learner's page shows each terminal: who watches shows it the same, or its lines would break elsewhere. */
@Injectable()
export class TerminalSizes implements OnModuleInit {
  /** By session, then by terminal. */
  private readonly sizes = new Map<string, Map<string, Size>>();
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(private readonly events: EventBus) {}

  onModuleInit(): void {
    this.events.on('session.ended', ({ session }) => {
      this.sizes.delete(session);
    });
  }

  note(session: string, terminal: string, size: Size): void {
    const sizes = this.sizes.get(session) ?? new Map<string, Size>();
    this.sizes.set(session, sizes.set(terminal, size));
    for (const listener of this.listeners.get(key(session, terminal)) ?? []) listener(size);
  }

  /** Tells the size now, if it is known, and whenever it changes. Returns the function that stops it. */
  follow(session: string, terminal: string, listener: Listener): () => void {
    const known = this.sizes.get(session)?.get(terminal);
    if (known) listener(known);
    const place = key(session, terminal);
    const listeners = this.listeners.get(place) ?? new Set();
    this.listeners.set(place, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(place);
    };
  }
}

/** Names of terminals have no slash. */
function key(session: string, terminal: string): string {
  return `${session}/${terminal}`;
}
