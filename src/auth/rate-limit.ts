/** Counts by key, and forgets everybody at the end of each window: what it holds is bounded by one window's callers. */
export class RateLimit {
  private readonly counts = new Map<string, number>();
  private windowEnds = 0;

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** Counts a try, and tells whether it may be made. */
  admits(key: string, nowMs: number): boolean {
    const count = this.countOf(key, nowMs) + 1;
    this.counts.set(key, count);
    return count <= this.most;
  }

  /** Whether another try may be made, without counting one. */
  hasRoom(key: string, nowMs: number): boolean {
    return this.countOf(key, nowMs) < this.most;
  }

  private countOf(key: string, nowMs: number): number {
    if (nowMs >= this.windowEnds) {
      this.counts.clear();
      this.windowEnds = nowMs + this.windowMs;
    }
    return this.counts.get(key) ?? 0;
  }
}
