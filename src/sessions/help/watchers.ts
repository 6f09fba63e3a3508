import { Injectable } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';

/** Which trainers have a terminal of which session before their eyes. */
@Injectable()
export class Watchers {
  /** By session, then by trainer: how many of its terminals. */
  private readonly counts = new Map<string, Map<string, number>>();

  constructor(private readonly events: EventBus) {}

  /** Returns what ends it, to be called once. */
  add(session: string, trainer: string): () => void {
    this.change(session, trainer, 1);
    return () => {
      this.change(session, trainer, -1);
    };
  }

  /** Ids of the trainers. */
  of(session: string): string[] {
    return [...(this.counts.get(session)?.keys() ?? [])];
  }

  private change(session: string, trainer: string, by: 1 | -1): void {
    const trainers = this.counts.get(session) ?? new Map<string, number>();
    const count = (trainers.get(trainer) ?? 0) + by;
    if (count > 0) trainers.set(trainer, count);
    else trainers.delete(trainer);
    if (trainers.size > 0) this.counts.set(session, trainers);
    else this.counts.delete(session);
    const isNews = by === 1 ? count === 1 : count === 0;
    if (!isNews) return;
    this.events.publish({ type: by === 1 ? 'watching.began' : 'watching.ended', session, trainer });
    this.events.publish({ type: 'help.changed', session });
  }
}
