/** What is so on this host, and what to do where it is not good. */
export interface Finding {
  /** missing: the server cannot start. weak: it runs, with a risk or a limit that is named. */
  readonly level: 'ok' | 'weak' | 'missing';
  readonly about: string;
  /** How to mend it; set unless all is well. */
  readonly mend?: string;
}
