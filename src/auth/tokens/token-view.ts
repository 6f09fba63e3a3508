import type { Scope } from '../scope.js';
import type { Credential } from '../trainers/credential.js';

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  readonly createdAt: string;
  /** Null: never. */
  readonly expiresAt: string | null;
}

export interface NewTokenView extends TokenView {
  /** Shown this once. */
  readonly token: string;
}

export const TOKEN_EXAMPLE: TokenView = {
  id: '3b0d5c0e-52f6-4b8e-8f0e-9d7b7a1c4f20',
  name: 'tableau de la salle 12',
  scope: 'read',
  createdAt: '2026-01-12T09:00:00.000Z',
  expiresAt: '2026-04-12T09:00:00.000Z',
};

export function viewToken({ id, name, scope, createdAt, expiresAt }: Credential): TokenView {
  return { id, name, scope, createdAt: createdAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null };
}
