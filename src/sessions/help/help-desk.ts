import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthService } from '../../auth/auth.service.js';
import { EventBus } from '../../events/event-bus.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import type { Session } from '../session.js';
import { stepOf } from '../session-steps.js';
import { HintNotFoundError } from './help.errors.js';
import type { Message } from './message.js';
import { MessageStore } from './message.store.js';
import { RaisedHandStore } from './raised-hand.store.js';

/** Learners raise their hands, trainers answer in writing. */
@Injectable()
export class HelpDesk {
  constructor(
    private readonly hands: RaisedHandStore,
    private readonly messages: MessageStore,
    private readonly catalogue: ScenarioCatalogue,
    private readonly auth: AuthService,
    private readonly events: EventBus,
  ) {}

  raiseHand(session: string): void {
    const at = new Date();
    if (!this.hands.raise(session, at)) return;
    this.events.publish({ type: 'hand.raised', session, at });
    this.events.publish({ type: 'help.changed', session });
  }

  lowerHand(session: string): void {
    if (!this.hands.lower(session)) return;
    this.events.publish({ type: 'hand.lowered', session });
    this.events.publish({ type: 'help.changed', session });
  }

  write(session: string, trainer: string, text: string): void {
    this.send(session, trainer, { text: { fr: text, en: text } });
  }

  /** Throws `StepNotFoundError`, or `HintNotFoundError`. */
  giveHint(session: Session, trainer: string, step: string, check: string): void {
    const { checks } = stepOf(this.catalogue.get(session.scenario), step);
    const hint = checks.find(({ id }) => id === check)?.hint;
    if (!hint) throw new HintNotFoundError(step, check);
    this.send(session.id, trainer, { text: hint, hintFor: { step, check } });
  }

  private send(session: string, trainer: string, what: Pick<Message, 'text' | 'hintFor'>): void {
    const sender = this.auth.trainerName(trainer) ?? trainer;
    this.messages.add(session, { id: randomUUID(), sentAt: new Date(), sender, ...what });
    this.events.publish({ type: 'help.changed', session });
  }
}
