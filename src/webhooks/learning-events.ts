import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TrainerCaller } from '../auth/caller.js';
import { ClassService } from '../classes/class.service.js';
import { DomainError } from '../errors/domain-error.js';
import { EventBus } from '../events/event-bus.js';
import { SessionService } from '../sessions/session.service.js';
import { Courier } from './delivery/courier.js';
import { letterBody } from './letter-body.js';
import type { WebhookEvent, WebhookOwner } from './webhook.js';
import { WebhookStore } from './webhook.store.js';

/** Tells hooks what happens to those whom their owners may see, as they may now. */
@Injectable()
export class LearningEvents implements OnModuleInit {
  constructor(
    private readonly events: EventBus,
    private readonly hooks: WebhookStore,
    private readonly courier: Courier,
    private readonly sessions: SessionService,
    private readonly classes: ClassService,
  ) {}

  onModuleInit(): void {
    this.events.on('step.achieved', ({ type, session, step, at }) => {
      this.tell(type, at, (caller) => ({ ...this.aboutSession(caller, session), step }));
    });
    this.events.on('hand.raised', ({ type, session, at }) => {
      this.tell(type, at, (caller) => this.aboutSession(caller, session));
    });
    this.events.on('class.closed', ({ type, class: id }) => {
      this.tell(type, new Date(), (caller) => ({ class: id, name: this.classes.mustAccess(caller, id).name }));
    });
  }

  /** `look` throws for what the owner must not see. */
  private tell(type: WebhookEvent, at: Date, look: (caller: TrainerCaller) => object): void {
    const wanted = this.hooks.list().filter(({ events, disabled }) => !disabled && events.includes(type));
    for (const hook of wanted) {
      const data = ifAllowed(() => look(asCaller(hook.owner)));
      const id = randomUUID();
      if (data) this.courier.post({ id, webhook: hook.id, body: letterBody({ id, type, at, data }) });
    }
  }

  private aboutSession(caller: TrainerCaller, id: string): object {
    const { learner, scenario } = this.sessions.mustAccess(caller, id);
    return { session: id, learner, scenario };
  }
}

function asCaller({ trainer, isAdmin }: WebhookOwner): TrainerCaller {
  return { role: 'trainer', trainer, isAdmin, scope: 'read', credential: '' };
}

function ifAllowed(look: () => object): object | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
