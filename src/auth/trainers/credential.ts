import type { Scope } from '../scope.js';

/** A token for programs, or a browser's log-in. */
export interface Credential {
  readonly id: string;
  readonly trainer: string;
  readonly name: string;
  readonly scope: Scope;
  readonly createdAt: Date;
  /** Undefined: never. */
  readonly expiresAt: Date | undefined;
}
