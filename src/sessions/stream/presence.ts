import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';

/** A reload, or a laptop that changes its network, is no absence. */
const GRACE_MS = 30_000;

interface Here {
  pages: number;
  leaving: NodeJS.Timeout | undefined;
}

/** Which learners have a page of their session open, or had one a moment ago. Trainers who look at it do not count. */
@Injectable()
export class Presence implements OnModuleDestroy {
  private readonly here = new Map<string, Here>();

  constructor(private readonly events: EventBus) {}

  isPresent(session: string): boolean {
    return this.here.has(session);
  }

  /** Returns the function that says that this page is gone, to be called once. */
  arrive(session: string): () => void {
    const known = this.here.get(session);
    const here = known ?? { pages: 0, leaving: undefined };
    clearTimeout(here.leaving);
    here.leaving = undefined;
    here.pages += 1;
    this.here.set(session, here);
    if (!known) this.events.publish({ type: 'learner.present', session });
    return () => {
      here.pages -= 1;
      if (here.pages === 0) here.leaving = this.awaySoon(session);
    };
  }

  onModuleDestroy(): void {
    for (const { leaving } of this.here.values()) clearTimeout(leaving);
    this.here.clear();
  }

  private awaySoon(session: string): NodeJS.Timeout {
    const away = (): void => {
      this.here.delete(session);
      this.events.publish({ type: 'learner.away', session });
    };
    return setTimeout(away, GRACE_MS).unref();
  }
}
