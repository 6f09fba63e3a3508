import type { Logger } from '@nestjs/common';
import { inBackground } from '../errors/in-background.js';

interface Listener<T> {
  readonly hear: (told: T) => unknown;
}

/**
 * Who wants to be told of something. One that throws or rejects is logged; the others hear it all the same, and whoever
 * tells goes on: what they did is done, and no business of those who hear of it.
 */
export class Listeners<T> {
  private readonly all = new Set<Listener<T>>();

  /** `what` names a listener in the log. */
  constructor(
    private readonly what: string,
    private readonly logger: Pick<Logger, 'error'>,
  ) {}

  get size(): number {
    return this.all.size;
  }

  /** Returns the function that stops listening. */
  add(hear: (told: T) => unknown): () => void {
    const listener = { hear };
    this.all.add(listener);
    return () => {
      this.all.delete(listener);
    };
  }

  /** In the order in which they came. Those that come meanwhile hear the next; those that leave hear no more. */
  tell(told: T): void {
    for (const listener of [...this.all]) {
      if (this.all.has(listener)) inBackground(this.what, () => listener.hear(told), this.logger);
    }
  }

  clear(): void {
    this.all.clear();
  }
}
