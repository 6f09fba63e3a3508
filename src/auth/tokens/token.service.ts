import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TokenScope } from '../scope.js';
import { hashToken, makeToken } from '../token.js';
import type { Credential } from '../trainers/credential.js';
import { CredentialStore } from '../trainers/credential.store.js';
import { TokenNotFoundError, TooManyTokensError } from './token.errors.js';

/** More programs than a trainer has; a list longer than this nobody reads before revoking. */
export const MOST_TOKENS = 50;

const DAY_MS = 24 * 60 * 60_000;

export interface TokenWish {
  readonly name: string;
  readonly scope: TokenScope;
  readonly days: number;
}

/** A trainer's tokens for programs. */
@Injectable()
export class Tokens {
  constructor(private readonly credentials: CredentialStore) {}

  listOf(trainer: string): Credential[] {
    return this.credentials.tokensOf(trainer);
  }

  /** The token itself is told this once; only its hash is kept. */
  make(trainer: string, { name, scope, days }: TokenWish): { token: string; credential: Credential } {
    if (this.credentials.tokensOf(trainer).length >= MOST_TOKENS) throw new TooManyTokensError();
    const [id, token, createdAt] = [randomUUID(), makeToken(), new Date()];
    const credential = {
      id,
      trainer,
      name,
      scope,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + days * DAY_MS),
    };
    this.credentials.add(credential, hashToken(token));
    return { token, credential };
  }

  /** Throws `TokenNotFoundError`, for others' tokens too. */
  revoke(trainer: string, id: string): void {
    const found = this.credentials.tokensOf(trainer).some((credential) => credential.id === id);
    if (!found) throw new TokenNotFoundError();
    this.credentials.remove(id);
  }
}
