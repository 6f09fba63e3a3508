import { FLOW } from '../../src/terminals/protocol';

/** Gathers drawn bytes into the reports that let the shell go on. */
export class DrawnReport {
  private unreported = 0;

  /** The bytes to report now, or 0 when it is not time yet. */
  add(bytes: number): number {
    this.unreported += bytes;
    if (this.unreported < FLOW.reportEvery) return 0;
    const report = this.unreported;
    this.unreported = 0;
    return report;
  }

  /** The server counts anew on every connection. */
  restart(): void {
    this.unreported = 0;
  }
}
