import { Injectable } from '@nestjs/common';
import { Halting } from '../halting.js';
import { isAbort } from '../is-abort.js';
import { Removal } from '../removal.js';
import { SandboxStore } from '../sandbox.store.js';
import { isSpare } from './admit.js';

/** Makes the room on which a place was given. */
@Injectable()
export class Vacating {
  constructor(
    private readonly store: SandboxStore,
    private readonly halting: Halting,
    private readonly removal: Removal,
  ) {}

  /** Resolves once these hold no memory any more: what is leaving has left, and the pool's spares are removed. */
  async vacate(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.free(id)));
  }

  private async free(id: string): Promise<void> {
    const sandbox = this.store.find(id);
    if (sandbox?.state === 'parking') await this.untilItRests(id);
    else if (sandbox?.state === 'stopping') await this.removal.remove(id, sandbox.reason);
    else if (sandbox && isSpare(sandbox)) await this.removal.remove(id, 'room-needed');
    // A learner who has got or woken it in the meantime keeps it.
  }

  private async untilItRests(id: string): Promise<void> {
    try {
      await this.halting.halt(id);
    } catch (error) {
      if (!isAbort(error)) throw error;
      await this.free(id); // it is removed instead
    }
  }
}
