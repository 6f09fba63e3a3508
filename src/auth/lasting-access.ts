import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AuthService } from './auth.service.js';
import type { Caller, TrainerCaller } from './caller.js';

/** A revoked token, a removed account or an expired log-in sees no more than this of what it has open. */
const KNOWN_EVERY_MS = 5_000;

/** Ends what stays open, as terminals and event streams do, once its trainer would not be let in any more. */
@Injectable()
export class LastingAccess {
  private readonly open = new Map<() => void, TrainerCaller>();

  constructor(private readonly auth: AuthService) {}

  /**
   * Calls `end` then, until the returned function is called. Learners need none of this: whoever forgets them ends their
   * sessions.
   */
  follow(caller: Caller, end: () => void): () => void {
    if (caller.role === 'trainer') this.open.set(end, caller);
    return () => {
      this.open.delete(end);
    };
  }

  @Interval(KNOWN_EVERY_MS)
  endOfUnknown(): void {
    for (const [end, caller] of this.open) {
      if (!this.auth.isStillKnown(caller)) end();
    }
  }
}
