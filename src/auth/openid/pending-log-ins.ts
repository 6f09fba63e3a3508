import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { OpenidExpiredError } from './openid.errors.js';

/** Time to find a password and a second factor. */
export const PENDING_LIFE_MS = 10 * 60_000;

/** About 300 bytes each; more than a school begins in ten minutes. Beyond it the oldest have to begin again. */
const MOST_PENDING = 5_000;

/** What one log-in was begun with; its answer must fit all of it. */
export interface PendingLogIn {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: whoever has the code alone gets nothing for it. */
  readonly verifier: string;
  /** Hash of the cookie of the browser that began. */
  readonly browser: string;
  readonly endsAtMs: number;
}

/** Log-ins that are at the provider. A restart forgets them, and each is good for one answer. */
export class PendingLogIns {
  /** In the order in which they began, which is that in which they end. */
  private readonly pending = new Map<string, PendingLogIn>();

  constructor(private readonly most = MOST_PENDING) {}

  begin(browser: string, nowMs = Date.now()): PendingLogIn {
    for (const [state, { endsAtMs }] of this.pending) {
      if (endsAtMs > nowMs && this.pending.size < this.most) break;
      this.pending.delete(state);
    }
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const logIn = { ...secrets, browser, endsAtMs: nowMs + PENDING_LIFE_MS };
    this.pending.set(logIn.state, logIn);
    return logIn;
  }

  /** Throws `OpenidExpiredError` unless that very browser began it, in time, and for the first time. */
  take(state: string, browser: string, nowMs = Date.now()): PendingLogIn {
    const logIn = this.pending.get(state);
    // What another browser asks for is not taken from the one that began.
    if (logIn?.browser !== browser) throw new OpenidExpiredError();
    this.pending.delete(state);
    if (logIn.endsAtMs <= nowMs) throw new OpenidExpiredError();
    return logIn;
  }
}
