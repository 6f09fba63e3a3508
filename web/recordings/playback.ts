import type { Cast, CastEvent } from './read-cast';

/** As much of a screen as playing needs. */
export interface Stage {
  restart(cols: number, rows: number): void;
  show(events: readonly CastEvent[]): void;
}

/** Where one is in a recording, and what is to be shown when that changes. Knows no clock: whoever plays moves it on. */
export class Playback {
  private seconds = 0;
  private shown = 0;

  constructor(
    private readonly cast: Cast,
    private readonly stage: Stage,
  ) {}

  get at(): number {
    return this.seconds;
  }

  get isAtEnd(): boolean {
    return this.seconds >= this.cast.seconds;
  }

  /** Forwards shows what is in between; backwards begins anew and shows all up to there. */
  moveTo(seconds: number): void {
    const { cast, stage } = this;
    const target = Math.min(Math.max(0, seconds), cast.seconds);
    if (target < this.seconds) {
      stage.restart(cast.cols, cast.rows);
      this.shown = 0;
    }
    let end = this.shown;
    for (let event = cast.events[end]; event && event.at <= target; event = cast.events[end]) end += 1;
    if (end > this.shown) stage.show(cast.events.slice(this.shown, end));
    this.shown = end;
    this.seconds = target;
  }
}
