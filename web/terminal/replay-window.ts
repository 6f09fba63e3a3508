const IDLE_MS = 150;
const LONGEST_MS = 1000;

/**
 * The moment after a connection in which old output is drawn again. Nobody says where it ends:
 * it is over at the first pause, or after a second of output that never pauses.
 */
export class ReplayWindow {
  private idle: ReturnType<typeof setTimeout> | undefined;
  private longest: ReturnType<typeof setTimeout> | undefined;

  get isOpen(): boolean {
    return this.longest !== undefined;
  }

  open(): void {
    this.close();
    this.longest = setTimeout(this.close, LONGEST_MS);
    this.extend();
  }

  /** Something was received or drawn. */
  extend(): void {
    if (!this.isOpen) return;
    clearTimeout(this.idle);
    this.idle = setTimeout(this.close, IDLE_MS);
  }

  readonly close = (): void => {
    clearTimeout(this.idle);
    clearTimeout(this.longest);
    this.idle = undefined;
    this.longest = undefined;
  };
}
