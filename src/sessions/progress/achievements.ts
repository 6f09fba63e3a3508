import { Injectable } from '@nestjs/common';
import { EventBus } from '../../events/event-bus.js';
import type { Scenario } from '../../scenarios/scenario.js';
import { ProgressStore } from './progress.store.js';
import { achieve } from './step-progress.js';

/** Puts on record which steps a learner has achieved, and tells of it. */
@Injectable()
export class Achievements {
  constructor(
    private readonly progress: ProgressStore,
    private readonly events: EventBus,
  ) {}

  /** Counts once, at the first time. */
  achieve(session: string, step: string): void {
    const before = this.progress.of(session, step);
    if (before.achievedAt) return;
    const at = new Date();
    this.progress.save(session, achieve(before, at));
    this.events.publish({ type: 'step.achieved', session, step, at });
  }

  /** Where nothing is left to do or to go on to, having come is all there is. */
  arrivedAt(session: string, step: string, { steps }: Pick<Scenario, 'steps'>): void {
    const last = steps.at(-1);
    if (last?.id === step && last.checks.length === 0) this.achieve(session, step);
  }
}
