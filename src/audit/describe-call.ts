import type { AuditEntry } from './audit-entry.js';

/** Ours are shorter; whatever else somebody writes into a path is not worth keeping whole. */
const MOST_ID = 64;

/** What of a request its entry tells. */
export interface Call {
  readonly method: string;
  /** Of the route that took it, once one has. */
  readonly route?: unknown;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Undefined when no route took it: nothing was done or refused. */
export function describeCall({ method, route, params }: Call): Pick<AuditEntry, 'action' | 'subjects'> | undefined {
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  if (typeof path !== 'string') return undefined;
  const ids = Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const subjects = Object.fromEntries(ids.map(([name, id]) => [name, id.slice(0, MOST_ID)]));
  return { action: `${method} /${path.replace(/^\/(api\/)?/, '')}`, subjects };
}
