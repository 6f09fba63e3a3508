/**
 * One queue for each key.
 * Invariants: at most one piece of work per key runs at a time; they run in the order in which they were asked for;
 * superseding aborts all that were asked for earlier, and still waits for their end.
 */
export class ExclusiveRunner {
  private readonly queues = new Map<string, { tail: Promise<void>; wishes: Set<AbortController> }>();

  isBusy(key: string): boolean {
    return this.queues.has(key);
  }

  run<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const queue = this.queues.get(key) ?? { tail: Promise.resolve(), wishes: new Set() };
    this.queues.set(key, queue);
    const wish = new AbortController();
    queue.wishes.add(wish);
    const result = queue.tail.then(() => {
      wish.signal.throwIfAborted();
      return work(wish.signal);
    });
    const settle = (): void => {
      queue.wishes.delete(wish);
      if (queue.wishes.size === 0) this.queues.delete(key);
    };
    queue.tail = result.then(settle, settle);
    return result;
  }

  supersede<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.abort(key);
    return this.run(key, work);
  }

  /** Aborts everything and resolves when nothing runs any more. */
  async close(): Promise<void> {
    const tails = [...this.queues.values()].map(({ tail }) => tail);
    for (const key of this.queues.keys()) this.abort(key);
    await Promise.all(tails);
  }

  private abort(key: string): void {
    for (const wish of this.queues.get(key)?.wishes ?? []) wish.abort();
  }
}
