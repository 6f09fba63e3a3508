/** What a hook can be told of. `test` is sent on demand only. */
export const WEBHOOK_EVENTS = ['step.achieved', 'hand.raised', 'class.closed'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Where a trainer is told of what their learners do. */
export interface Webhook {
  readonly id: string;
  readonly owner: WebhookOwner;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  /** Signs what is sent; readable, for it has to be used. */
  readonly secret: string;
  readonly createdAt: Date;
  /** Since when nothing could be delivered; undefined: it works, or was not tried yet. */
  readonly failingSince: Date | undefined;
  /** Why the last try failed; undefined while it works. */
  readonly failure: string | undefined;
  /** Nothing is sent any more until a test arrives. */
  readonly disabled: boolean;
}

export interface WebhookOwner {
  /** Id of the account. */
  readonly trainer: string;
  readonly name: string;
  readonly isAdmin: boolean;
}
