/**
 * Work that many ask for and that runs once at a time. Who asks gets a run that began after the question: the one in
 * progress may have missed what they want to know, so they share the next one.
 */
export class SharedRun<T> {
  private current: Promise<T> | undefined;
  private next: Promise<T> | undefined;

  constructor(private readonly work: () => Promise<T>) {}

  run(): Promise<T> {
    if (this.next) return this.next; // also in the moment between a run's end and the start of the next
    if (!this.current) return this.start();
    const again = (): Promise<T> => this.start();
    this.next = this.current.then(again, again);
    return this.next;
  }

  private start(): Promise<T> {
    this.next = undefined;
    const run = this.work().finally(() => {
      if (this.current === run) this.current = undefined;
    });
    this.current = run;
    return run;
  }
}
