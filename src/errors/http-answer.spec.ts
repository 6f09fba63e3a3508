import { BadRequestException, ServiceUnavailableException } from '@nestjs/common';
import { DomainError, type ErrorKind } from './domain-error.js';
import { answerTo } from './http-answer.js';

class Failure extends DomainError {
  readonly code = 'failure';

  constructor(
    readonly kind: ErrorKind,
    more: { retryAfterSeconds?: number } = {},
  ) {
    super('It failed.');
    Object.assign(this, more);
  }
}

describe('the answer to a failure', () => {
  it.each([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['too-often', 429],
    ['at-capacity', 503],
    ['engine-unavailable', 503],
  ] as const)('of the kind %s has the status %d', (kind, status) => {
    expect(answerTo(new Failure(kind))).toMatchObject({ status, body: { code: 'failure', message: 'It failed.' } });
  });

  it('says when another try is worth it', () => {
    expect(answerTo(new Failure('too-often', { retryAfterSeconds: 300 })).headers).toEqual({ 'Retry-After': '300' });
    expect(answerTo(new Failure('at-capacity')).headers).toEqual({ 'Retry-After': '5' });
    expect(answerTo(new Failure('conflict')).headers).toEqual({});
  });

  it('is ours where the framework refuses', () => {
    expect(answerTo(new BadRequestException('of the framework'))).toMatchObject({
      status: 400,
      body: { code: 'malformed-request' },
    });
    expect(answerTo(Object.assign(new Error('too much'), { status: 413 })).body.code).toBe('too-large');
    expect(answerTo(Object.assign(new Error('teapot'), { status: 418 }))).toMatchObject({
      status: 418,
      body: { code: 'refused' },
    });
  });

  it('reveals nothing of a bug', () => {
    for (const bug of [new Error('secret'), new ServiceUnavailableException('secret'), 'secret', undefined]) {
      const { status, body } = answerTo(bug);
      expect([status, body.code]).toEqual([500, 'internal-error']);
      expect(JSON.stringify(body)).not.toContain('secret');
    }
  });
});
