import { Injectable, Logger } from '@nestjs/common';
import { Listeners } from './listeners.js';
import type { RadoubEvent } from './radoub-event.js';

type OfType<T extends RadoubEvent['type']> = Extract<RadoubEvent, { type: T }>;

/**
 * What happened, told to whoever listens, in the order it happened. What a listener throws is logged and concerns neither
 * the others nor the publisher, whose deed is done.
 */
@Injectable()
export class EventBus {
  private readonly logger = new Logger(EventBus.name);
  private readonly ofType = new Map<RadoubEvent['type'], Listeners<RadoubEvent>>();
  private readonly ofAny = new Listeners<RadoubEvent>('A listener to all events', this.logger);

  publish(event: RadoubEvent): void {
    this.ofType.get(event.type)?.tell(event);
    this.ofAny.tell(event);
  }

  /** Returns the function that stops listening. */
  on<T extends RadoubEvent['type']>(type: T, listener: (event: OfType<T>) => unknown): () => void {
    const listeners = this.ofType.get(type) ?? new Listeners<RadoubEvent>(`A listener to ${type}`, this.logger);
    this.ofType.set(type, listeners);
    return listeners.add((event) => listener(event as OfType<T>)); // under a type only its events are told
  }

  onAny(listener: (event: RadoubEvent) => unknown): () => void {
    return this.ofAny.add(listener);
  }
}
