import { Injectable } from '@nestjs/common';
import { AuthService } from '../../auth/auth.service.js';
import type { Language } from '../../events/verdict.js';
import { ScenarioCatalogue } from '../../scenarios/scenario-catalogue.js';
import type { HelpView, MessageView, TypingView } from '../session-view.js';
import type { Session } from '../session.js';
import type { Message } from './message.js';
import { MessageStore } from './message.store.js';
import { RaisedHandStore } from './raised-hand.store.js';
import { concerned } from './typing-consent.js';
import { TypingPermissions } from './typing-permissions.js';
import { Watchers } from './watchers.js';

/** What a learner and the trainers see of their being helped. */
@Injectable()
export class HelpViews {
  constructor(
    private readonly hands: RaisedHandStore,
    private readonly messages: MessageStore,
    private readonly watchers: Watchers,
    private readonly permissions: TypingPermissions,
    private readonly catalogue: ScenarioCatalogue,
    private readonly auth: AuthService,
  ) {}

  help(session: Session, language: Language): HelpView {
    return {
      hand: this.hands.raisedAt(session.id)?.toISOString() ?? null,
      watchers: this.watchers.of(session.id).map((trainer) => this.nameOf(trainer)),
      typing: this.typing(session.id),
      messages: this.messages.list(session.id).map((message) => this.message(session, message, language)),
    };
  }

  private typing(session: string): TypingView {
    const consent = this.permissions.of(session);
    const trainer = concerned(consent);
    if (consent.state === 'none' || trainer === undefined) return { state: 'none' };
    return { state: consent.state, trainer, name: this.nameOf(trainer) };
  }

  private message({ scenario }: Session, message: Message, language: Language): MessageView {
    const { id, sentAt, sender, hintFor, text } = message;
    const view = { id, sentAt: sentAt.toISOString(), sender, text: text[language] };
    if (!hintFor) return view;
    const steps = this.catalogue.list().find((each) => each.id === scenario)?.steps ?? [];
    const check = steps.find(({ id: step }) => step === hintFor.step)?.checks.find((each) => each.id === hintFor.check);
    return { ...view, hintFor: check?.about[language] ?? hintFor.check };
  }

  private nameOf(trainer: string): string {
    return this.auth.trainerName(trainer) ?? trainer;
  }
}
