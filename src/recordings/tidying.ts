import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { EventBus } from '../events/event-bus.js';
import { SessionService } from '../sessions/session.service.js';
import { RecordingsFolder } from './recordings-folder.js';

/** Recordings go with their sessions: at once where a class lets go of learners, and at the latest at the next start. */
@Injectable()
export class Tidying implements OnApplicationBootstrap {
  private readonly logger = new Logger(Tidying.name);

  constructor(
    private readonly folder: RecordingsFolder,
    private readonly sessions: SessionService,
    private readonly events: EventBus,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const type of ['class.left', 'class.removed'] as const) this.events.on(type, () => this.tidy());
    await this.tidy();
  }

  /** Never rejects: nobody waits for it, and the next start tries again. */
  private async tidy(): Promise<void> {
    try {
      await this.folder.tidy((session) => this.sessions.find(session) !== undefined);
    } catch (error) {
      this.logger.warn(`Recordings of sessions that are gone could not be removed: ${String(error)}`);
    }
  }
}
