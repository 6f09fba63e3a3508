/** One thing that a trainer did or tried. */
export interface AuditEntry {
  readonly at: Date;
  /** Undefined: a log-in under a name that nobody has. */
  readonly by: { readonly trainer: string; readonly name: string } | undefined;
  readonly action: AuditAction;
  /** Ids of what it was done to, as the route's path names them. */
  readonly subjects: Readonly<Record<string, string>>;
  /** Of HTTP; undefined: they left before the answer. */
  readonly status: number | undefined;
  /** Undefined for what comes over a websocket; its ticket's entry has it. */
  readonly address: string | undefined;
}

/** Method and pattern of a route, such as `POST /sessions/:id/reset`, or one of what no route says. */
export type AuditAction = `${string} /${string}` | LogInAction | `terminal ${'watched' | 'typed in'}`;
type LogInAction = 'log-in' | typeof REFUSED_LOG_IN;

export const REFUSED_LOG_IN = 'log-in refused';

/** An entry that is kept, by its place in the order of all. */
export interface KeptEntry extends Omit<AuditEntry, 'action'> {
  readonly id: number;
  readonly action: string;
}
