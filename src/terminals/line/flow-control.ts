import { FLOW } from '../protocol.js';

/** What can be made to wait. */
export interface Pausable {
  pause(): unknown;
  resume(): unknown;
}

/**
 * Holds the shell back while a page has too much still to draw, so that `yes` cannot fill our memory. What has not even
 * left the server counts too, since a page may claim to have drawn what it never took.
 */
export class FlowControl {
  private undrawn = 0;
  private unsent = 0;
  private paused = false;

  constructor(private readonly source: Pausable) {}

  /** Handed to the websocket. */
  sending(bytes: number): void {
    this.undrawn += bytes;
    this.unsent += bytes;
    if (this.paused || Math.max(this.undrawn, this.unsent) <= FLOW.pauseAbove) return;
    this.paused = true;
    this.source.pause();
  }

  /** Gone to the network. */
  sent(bytes: number): void {
    this.unsent -= bytes;
    this.resumeIfDrained();
  }

  drawn(bytes: number): void {
    this.undrawn = Math.max(0, this.undrawn - bytes);
    this.resumeIfDrained();
  }

  private resumeIfDrained(): void {
    if (!this.paused || Math.max(this.undrawn, this.unsent) >= FLOW.resumeBelow) return;
    this.paused = false;
    this.source.resume();
  }
}
