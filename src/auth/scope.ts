/**
 * What a trainer's credential is good for, each more than the one before: `read` looks at whatever the trainer may see;
 * `write` does whatever they may do; `account` also changes their password and tokens, and only a log-in has it, so that
 * a stolen token makes no others.
 */
export const SCOPES = ['read', 'write', 'account'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a token can be made for. */
export const TOKEN_SCOPES = ['read', 'write'] as const satisfies readonly Scope[];
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The least scope for a request of that method, where the route does not name another. */
export function scopeOfMethod(method: string): Scope {
  return READS.has(method) ? 'read' : 'write';
}

export function suffices(scope: Scope, least: Scope): boolean {
  return SCOPES.indexOf(scope) >= SCOPES.indexOf(least);
}
