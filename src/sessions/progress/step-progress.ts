/** How far a learner is with one step. Absent until they come to it. */
export interface StepProgress {
  readonly step: string;
  /** When they first came to it; null where that is not known. */
  readonly begunAt: Date | null;
  /** Null until every check passed at the same moment; never null again. */
  readonly achievedAt: Date | null;
  /** How often they asked for a verdict or answered a question. */
  readonly tries: number;
  /** They went on without it. */
  readonly skipped: boolean;
  /** Its set-up has run on the present machine. */
  readonly setUp: boolean;
  readonly answers: Readonly<Record<string, string>>;
}

export function untouched(step: string): StepProgress {
  return { step, begunAt: null, achievedAt: null, tries: 0, skipped: false, setUp: false, answers: {} };
}

/** The first time counts: a later step may well undo what this one asked for. */
export function achieve(progress: StepProgress, at: Date): StepProgress {
  return progress.achievedAt ? progress : { ...progress, achievedAt: at, skipped: false };
}

/** Steps that are passed over by going from one to another. */
export function skippedBy(steps: readonly string[], from: string, to: string): string[] {
  return steps.slice(steps.indexOf(from), Math.max(steps.indexOf(from), steps.indexOf(to)));
}
