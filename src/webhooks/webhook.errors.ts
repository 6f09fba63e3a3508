import { DomainError } from '../errors/domain-error.js';

export class WebhookNotFoundError extends DomainError {
  override readonly name = 'WebhookNotFoundError';
  readonly code = 'webhook-not-found';
  readonly kind = 'not-found';

  constructor() {
    super('There is no such webhook of yours.');
  }
}

export class WebhookUrlRefusedError extends DomainError {
  override readonly name = 'WebhookUrlRefusedError';
  readonly code = 'webhook-url-refused';
  readonly kind = 'invalid';

  constructor(why: string) {
    super(`A webhook cannot go there: ${why}.`);
  }
}

export class TooManyWebhooksError extends DomainError {
  override readonly name = 'TooManyWebhooksError';
  readonly code = 'too-many-webhooks';
  readonly kind = 'conflict';

  constructor(most: number) {
    super(`You have as many webhooks as one can have (${most}). Remove one first.`);
  }
}

export class TooManyTestsError extends DomainError {
  override readonly name = 'TooManyTestsError';
  readonly code = 'too-many-tests';
  readonly kind = 'too-often';

  constructor(override readonly retryAfterSeconds: number) {
    super('That was tested too often. Please wait a minute.');
  }
}
