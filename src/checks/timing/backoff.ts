/** Waits that double up to a most, until something goes well again. */
export class Backoff {
  private wait: number;

  constructor(
    private readonly firstMs: number,
    private readonly mostMs: number,
  ) {
    this.wait = firstMs;
  }

  next(): number {
    const wait = this.wait;
    this.wait = Math.min(wait * 2, this.mostMs);
    return wait;
  }

  reset(): void {
    this.wait = this.firstMs;
  }
}
