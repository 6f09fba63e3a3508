import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { TooManyTicketsError } from '../terminal.errors.js';

/** Who watches sees, and sends nothing; who assists types into a terminal that has the size of its learner's page. */
export type Mode = 'type' | 'watch' | 'assist';

/** What a ticket lets in to. */
export interface Grant {
  readonly session: string;
  readonly terminal: string;
  readonly mode: Mode;
  readonly caller: Caller;
}

/** Long enough for a slow page to open its websocket. */
export const TICKET_LIFE_MS = 30_000;

/** A class of a hundred that reconnects all its terminals at once uses a few hundred. */
export const MOST_TICKETS = 10_000;

/** Lets in once each. Only hashes are kept, so that what can be read from memory or a dump opens nothing. */
@Injectable()
export class Tickets {
  /** By hash, oldest first. */
  private readonly issued = new Map<string, { grant: Grant; expires: number }>();

  /** Throws `TooManyTicketsError`. */
  issue(grant: Grant, now = Date.now()): string {
    this.forgetExpired(now);
    if (this.issued.size >= MOST_TICKETS) throw new TooManyTicketsError();
    const ticket = randomBytes(32).toString('base64url');
    this.issued.set(hash(ticket), { grant, expires: now + TICKET_LIFE_MS });
    return ticket;
  }

  /** Undefined for one that was used, is too old, or never was. */
  redeem(ticket: string, now = Date.now()): Grant | undefined {
    const key = hash(ticket);
    const found = this.issued.get(key);
    this.issued.delete(key);
    return found && now < found.expires ? found.grant : undefined;
  }

  private forgetExpired(now: number): void {
    for (const [key, { expires }] of this.issued) {
      if (now < expires) return;
      this.issued.delete(key);
    }
  }
}

function hash(ticket: string): string {
  return createHash('sha256').update(ticket).digest('base64url');
}
