/** A text in both languages that the pages speak. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Text;

/** What one check says of the learner's machine now. *Broken* is our fault and never shown as the learner's. */
export type Verdict = {
  readonly check: string;
  /** The end of what a script printed. For trainers: it may give the solution away. */
  readonly output?: string;
} & (
  | { readonly status: 'passed' }
  /** An earlier check must pass first, so this one has not been tried. */
  | { readonly status: 'waiting' }
  | { readonly status: 'failed'; readonly expected: Text; readonly found: Text; readonly hint?: Text }
  | { readonly status: 'broken'; readonly reason: string }
);
