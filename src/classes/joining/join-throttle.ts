import { Injectable } from '@nestjs/common';
import { RateLimit } from '../../auth/rate-limit.js';
import { TooManyJoinsError } from './joining.errors.js';

const WINDOW_MS = 5 * 60_000;

/** A class behind one address mistypes less; somebody who guesses gets 17,000 of several million codes a day. */
const MOST_WRONG = 60;

/** The largest classes of a school that begin at the same time. */
const MOST_JOINS = 300;

/** Bounds how often codes are guessed, and learners made, from one address. */
@Injectable()
export class JoinThrottle {
  private readonly wrong = new RateLimit(MOST_WRONG, WINDOW_MS);
  private readonly joins = new RateLimit(MOST_JOINS, WINDOW_MS);

  /** Looks something up by a code. A wrong one counts, and after too many no code is right: `TooManyJoinsError`. */
  guess<T>(address: string, find: () => T, nowMs = Date.now()): T {
    if (!this.wrong.hasRoom(address, nowMs)) throw new TooManyJoinsError(WINDOW_MS / 1000);
    try {
      return find();
    } catch (error) {
      this.wrong.admits(address, nowMs);
      throw error;
    }
  }

  /** Counts somebody who comes in. Throws `TooManyJoinsError`. */
  admit(address: string, nowMs = Date.now()): void {
    if (!this.joins.admits(address, nowMs)) throw new TooManyJoinsError(WINDOW_MS / 1000);
  }
}
