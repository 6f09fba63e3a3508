import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { EventBus } from '../../events/event-bus.js';
import { TypingNotAllowedError } from './help.errors.js';
import { answer, ask, type Consent, giveUp, mayType, NO_CONSENT } from './typing-consent.js';

/** A lost connection is back by then. */
const GONE_AFTER_MS = 30_000;

/** Which trainer may type in which session. Kept in memory only: after a restart of the server it has to be asked again. */
@Injectable()
export class TypingPermissions implements OnModuleInit {
  private readonly consents = new Map<string, Consent>();
  /** By session and trainer: those who have left, and may come back. */
  private readonly leaving = new Map<string, NodeJS.Timeout>();

  constructor(private readonly events: EventBus) {}

  onModuleInit(): void {
    this.events.on('session.ended', ({ session }) => {
      this.change(session, () => NO_CONSENT);
    });
    this.events.on('watching.ended', ({ session, trainer }) => {
      this.lapseSoon(session, trainer);
    });
    this.events.on('watching.began', ({ session, trainer }) => {
      this.stay(session, trainer);
    });
  }

  of(session: string): Consent {
    return this.consents.get(session) ?? NO_CONSENT;
  }

  /** Throws `TypingNotAllowedError`. */
  mustAllow(session: string, caller: Caller): void {
    const isAllowed = caller.role === 'trainer' && mayType(this.of(session), caller.trainer);
    if (!isAllowed) throw new TypingNotAllowedError();
  }

  ask(session: string, trainer: string): void {
    this.stay(session, trainer);
    this.change(session, (consent) => ask(consent, trainer));
  }

  answer(session: string, trainer: string, isAllowed: boolean): void {
    this.change(session, (consent) => answer(consent, trainer, isAllowed));
  }

  giveUp(session: string, trainer: string): void {
    this.change(session, (consent) => giveUp(consent, trainer));
  }

  /** A trainer who does not come back to watch has gone: what they were allowed does not wait for them. */
  private lapseSoon(session: string, trainer: string): void {
    const lapse = (): void => {
      this.stay(session, trainer);
      this.giveUp(session, trainer);
    };
    this.leaving.set(`${session}/${trainer}`, setTimeout(lapse, GONE_AFTER_MS).unref());
  }

  private stay(session: string, trainer: string): void {
    const key = `${session}/${trainer}`;
    clearTimeout(this.leaving.get(key));
    this.leaving.delete(key);
  }

  private change(session: string, transition: (consent: Consent) => Consent): void {
    const before = this.of(session);
    const after = transition(before);
    if (after === before) return;
    if (after.state === 'none') this.consents.delete(session);
    else this.consents.set(session, after);
    if (before.state === 'given') this.events.publish({ type: 'typing.ended', session, trainer: before.to });
    this.events.publish({ type: 'help.changed', session });
  }
}
