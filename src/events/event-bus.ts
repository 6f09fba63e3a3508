import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { RadoubEvent } from './radoub-event.js';

type OfType<T extends RadoubEvent['type']> = Extract<RadoubEvent, { type: T }>;

/** What happened, told to whoever listens, in the order it happened. Listeners must not throw; one that does is a bug. */
@Injectable()
export class EventBus {
  // One listener per open page: the default of 10 would warn of a leak in any class.
  private readonly emitter = new EventEmitter({ captureRejections: false }).setMaxListeners(0);

  publish(event: RadoubEvent): void {
    this.emitter.emit(event.type, event);
    this.emitter.emit('*', event);
  }

  /** Returns the function that stops listening. */
  on<T extends RadoubEvent['type']>(type: T, listener: (event: OfType<T>) => void): () => void {
    this.emitter.on(type, listener);
    return () => this.emitter.off(type, listener);
  }

  onAny(listener: (event: RadoubEvent) => void): () => void {
    this.emitter.on('*', listener);
    return () => this.emitter.off('*', listener);
  }
}
