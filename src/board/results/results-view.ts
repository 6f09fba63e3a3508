/** `GET /api/classes/:id/results`. Texts are in the language asked for, times ISO 8601. */
export interface ResultsView {
  class: { id: string; name: string; state: 'planned' | 'open' | 'closed' };
  scenarios: { id: string; title: string; steps: { id: string; title: string }[] }[];
  /** One for each learner and step that they came to, in the order of names and of the course. */
  steps: StepResultView[];
  checks: CheckResultView[];
  recordings: RecordingLinkView[];
}

export interface StepResultView {
  learner: string;
  name: string;
  scenario: string;
  step: string;
  /** Null: not achieved. */
  achievedAt: string | null;
  tries: number;
  /** From coming to the step until it was achieved or left, or until now; null where that is not known. */
  seconds: number | null;
  failures: { check: string; about: string; count: number }[];
}

/** A check over the whole class. */
export interface CheckResultView {
  scenario: string;
  step: string;
  check: string;
  about: string;
  failures: number;
  /** How many it failed at least once. */
  learners: number;
}

/** A terminal of which there is a recording: `GET /api/sessions/:session/recordings/:terminal.cast`. */
export interface RecordingLinkView {
  learner: string;
  name: string;
  scenario: string;
  session: string;
  terminal: string;
}
