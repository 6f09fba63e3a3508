import { Logger } from '@nestjs/common';
import { inBackground } from '../../errors/in-background.js';

/**
 * Passes on a signal that may come in floods: soon after the first, and then no more often than every so long. Every
 * signal is followed by a call; calls never overlap. One that fails is logged, and the next is made all the same.
 */
export class Calm implements Disposable {
  private readonly logger = new Logger(Calm.name);
  private timer: NodeJS.Timeout | undefined;
  private isWanted = false;
  private isOver = false;
  private earliest = 0;

  constructor(
    private readonly work: () => Promise<void> | void,
    private readonly firstMs: number,
    private readonly everyMs: number,
  ) {}

  signal(): void {
    if (this.isOver) return;
    this.isWanted = true;
    this.timer ??= setTimeout(
      () => {
        inBackground('What was signalled', () => this.run(), this.logger);
      },
      Math.max(this.firstMs, this.earliest - performance.now()),
    );
  }

  [Symbol.dispose](): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isOver = true;
  }

  private async run(): Promise<void> {
    this.isWanted = false;
    try {
      await this.work();
    } finally {
      this.earliest = performance.now() + this.everyMs;
      this.timer = undefined;
      this.signalIfWanted();
    }
  }

  private signalIfWanted(): void {
    if (this.isWanted) this.signal();
  }
}
