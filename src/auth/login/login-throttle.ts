import { Injectable } from '@nestjs/common';
import { RateLimit } from '../rate-limit.js';
import { TooManyLogInsError } from './login.errors.js';

const WINDOW_MS = 5 * 60_000;

/** A person who does not quite remember needs fewer; somebody who guesses gets 2,880 a day, which finds no password. */
const MOST_FOR_ACCOUNT = 10;

/** A school's trainers may share one address, but do not log in all day. */
const MOST_FROM_ADDRESS = 30;

/** Bounds how often passwords are tried, for one account and from one address. Accounts need not exist to be counted. */
@Injectable()
export class LogInThrottle {
  private readonly addresses = new RateLimit(MOST_FROM_ADDRESS, WINDOW_MS);
  private readonly accounts = new RateLimit(MOST_FOR_ACCOUNT, WINDOW_MS);

  /** Counts a try. Throws `TooManyLogInsError`. */
  admit(account: string, address: string, nowMs = Date.now()): void {
    // The address first: what it may not try any more does not count against anybody's account.
    const may = this.addresses.admits(address, nowMs) && this.accounts.admits(account, nowMs);
    if (!may) throw new TooManyLogInsError(WINDOW_MS / 1000);
  }
}
