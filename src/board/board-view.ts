/** The JSON that the API answers and streams of a class at work. Texts are in the language asked for, times ISO 8601. */

/** `GET /api/classes/:id/board`. */
export interface BoardView {
  class: { id: string; name: string; state: 'planned' | 'open' | 'closed'; expected: number; code: string | null };
  /** The server's clock. */
  now: string;
  scenarios: BoardScenarioView[];
  /** Stuck first, then by name. */
  rows: BoardRowView[];
  counts: StepCountView[];
  capacity: BoardCapacityView;
}

export interface BoardScenarioView {
  id: string;
  title: string;
  steps: { id: string; title: string }[];
}

/** A learner and the session that they are on. */
export interface BoardRowView {
  learner: string;
  name: string;
  /** Null: they have not begun. */
  session: BoardSessionView | null;
  /** They have their page open, or had it half a minute ago. */
  present: boolean;
  /** Since when their hand is up. */
  hand: string | null;
  stuck: StuckView | null;
}

export interface BoardSessionView {
  id: string;
  scenario: string;
  state: 'preparing' | 'open' | 'paused' | 'failed' | 'ended';
  deadline: string | null;
  step: string;
  /** From 0. */
  index: number;
  /** When they came to the step. */
  since: string;
  tries: number;
  failing: FailingCheckView[];
  /** Ids of steps. */
  achieved: string[];
}

export interface FailingCheckView {
  check: string;
  about: string;
  /** What the learner’s machine holds: anything. */
  found: string;
  failures: number;
}

/** Why somebody may need help: much more time or many more tries than the class takes for the step. */
export interface StuckView {
  by: ('time' | 'tries')[];
  minutes: number;
  tries: number;
  /** How many times as much as the class; the greatest first. */
  score: number;
}

export interface StepCountView {
  scenario: string;
  step: string;
  /** How many are on it, and how many have achieved it. */
  at: number;
  achieved: number;
}

/** Machines of the whole server. */
export interface BoardCapacityView {
  machines: number;
  inUse: number;
  ready: number;
}

/** `GET /api/classes/:id/board/events`: SSE, `event:` is `type`, `data:` is the rest as JSON. */
export type BoardStreamEvent =
  /** Whole state: sent first, and when who is in the class, or its plan, has changed. */
  | { type: 'board'; board: BoardView }
  /** Those that changed. */
  | { type: 'rows'; rows: BoardRowView[] }
  | { type: 'counts'; counts: StepCountView[] }
  | { type: 'capacity'; capacity: BoardCapacityView };
