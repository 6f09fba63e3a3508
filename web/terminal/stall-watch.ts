const FIRST_PATIENCE_MS = 10_000;
const LONGEST_PATIENCE_MS = 320_000;

/**
 * Finds out that a line is dead which nobody closed, as after a sleep or behind a bad router: what was typed
 * stays without an answer. A program that reads nothing looks the same, so patience doubles until something is heard.
 */
export class StallWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private patience = FIRST_PATIENCE_MS;

  constructor(private readonly stalled: () => void) {}

  /** Input is on its way; an answer is due. */
  expect(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.patience = Math.min(this.patience * 2, LONGEST_PATIENCE_MS);
      this.stalled();
    }, this.patience);
  }

  /** The shell was heard. `more`: other input is still on its way. */
  heard(more: boolean): void {
    this.patience = FIRST_PATIENCE_MS;
    this.pause();
    if (more) this.expect();
  }

  /** There is no line to watch. */
  pause(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
