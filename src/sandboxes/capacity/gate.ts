/**
 * Lets a few pieces of work in at a time.
 * Invariants: never more inside than the limit of the last comer; first come, first served; who gives up leaves the queue.
 */
export class Gate {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  async run<T>(limit: number, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    if (this.inside >= limit) await this.queue(signal);
    else this.inside++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside--;
    }
  }

  /** Resolves with a place that somebody has handed over. */
  private queue(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(signal.reason as Error);
      };
      this.waiting.push(enter);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }
}
