import type { WebhookEvent } from './webhook.js';

export interface Letter {
  /** The same however often it is sent: receivers know by it what they have had. */
  readonly id: string;
  readonly type: WebhookEvent | 'test';
  readonly at: Date;
  readonly data: object;
}

/** As a receiver gets it, and as it is signed. */
export function letterBody({ id, type, at, data }: Letter): string {
  return JSON.stringify({ id, type, at: at.toISOString(), data });
}
