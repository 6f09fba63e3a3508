import type { Webhook, WebhookEvent } from './webhook.js';

export interface WebhookView {
  readonly id: string;
  readonly trainer: { readonly id: string; readonly name: string };
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly createdAt: string;
  /** `disabled`: nothing was delivered for a day; a test that arrives enables it again. */
  readonly state: 'working' | 'failing' | 'disabled';
  readonly failingSince: string | null;
  readonly failure: string | null;
}

/** Told once. */
export interface NewWebhookView extends WebhookView {
  readonly secret: string;
}

/** What came of a test. */
export interface WebhookTestView {
  readonly delivered: boolean;
  readonly failure: string | null;
}

export const WEBHOOK_EXAMPLE: WebhookView = {
  id: '0f4e1f4c-52ad-4d43-a7c5-3f2f9f1d7f10',
  trainer: { id: '7c2f1d0a-8a53-4a0e-9f43-1f6f0b9c2d11', name: 'Ève Martin' },
  url: 'https://school.org/radoub',
  events: ['step.achieved', 'hand.raised'],
  createdAt: '2026-03-02T09:41:07.120Z',
  state: 'working',
  failingSince: null,
  failure: null,
};

export function viewWebhook(hook: Webhook): WebhookView {
  const { id, owner, url, events, createdAt, failingSince, failure, disabled } = hook;
  return {
    id,
    trainer: { id: owner.trainer, name: owner.name },
    url,
    events,
    createdAt: createdAt.toISOString(),
    state: disabled ? 'disabled' : failingSince ? 'failing' : 'working',
    failingSince: failingSince?.toISOString() ?? null,
    failure: failure ?? null,
  };
}
