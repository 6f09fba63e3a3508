import type { Scope } from './scope.js';

/** Who makes a request: known by a learner's cookie, a trainer's token or log-in, or not at all. */
export type Caller = LearnerCaller | TrainerCaller | { readonly role: 'nobody' };

export interface LearnerCaller {
  readonly role: 'learner';
  readonly learner: string;
}

export interface TrainerCaller {
  readonly role: 'trainer';
  /** Id of the account. */
  readonly trainer: string;
  readonly isAdmin: boolean;
  readonly scope: Scope;
  /** Id of the token or log-in by which they are known. */
  readonly credential: string;
}

/** The roles that a route can be open to. An admin is a trainer too. */
export type Role = 'learner' | 'trainer' | 'admin';

export const NOBODY: Caller = { role: 'nobody' };

export function rolesOf(caller: Caller): readonly Role[] {
  if (caller.role === 'trainer') return caller.isAdmin ? ['trainer', 'admin'] : ['trainer'];
  return caller.role === 'learner' ? ['learner'] : [];
}
