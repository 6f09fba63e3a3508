import type { Language } from '../events/verdict.js';

export type { ScenarioSummaryView, ScenarioView } from '../scenarios/scenario-view.js';

/** The JSON that the API answers and streams about sessions and scenarios. The pages import these types. */

export type VerdictView =
  | { status: 'unknown' }
  | { status: 'waiting' }
  | { status: 'passed' }
  | { status: 'failed'; expected: string; found: string; hint?: string }
  | { status: 'broken' };

export interface CheckView {
  id: string;
  /** The wished state, in the language asked for. */
  about: string;
  /** Set when the learner answers in the page instead of doing something. */
  question?: string;
  /** Set when it is evaluated only as the learner asks for it. */
  onDemand?: true;
  verdict: VerdictView;
}

export interface StepView {
  id: string;
  title: string;
  /** ISO 8601; null until every check passed at the same moment. Never goes back to null. */
  achievedAt: string | null;
  skipped: boolean;
  checks: CheckView[];
}

export interface SessionView {
  id: string;
  scenario: string;
  language: Language;
  state: 'preparing' | 'open' | 'paused' | 'failed' | 'ended';
  /** A sentence for the learner when `state` is failed or ended. */
  reason?: string;
  /** ISO 8601; null unless open. */
  deadline: string | null;
  /** ISO 8601: until when the work of a paused session is kept; null for all others. */
  keptUntil: string | null;
  /** Minutes that the learner may still add to the session by themselves. */
  extension: { left: number };
  /** The server's clock, so that the page's timer is the server's. */
  now: string;
  /** Id of the step the learner is on, whose checks are evaluated live. */
  step: string;
  steps: StepView[];
  /** Docker hosts of the machine; each has a host name, `node1` and so on, when there are several. */
  nodes: number;
  /** Names of the terminals opened so far; a new session has one on each node: `["t1"]`, `["t1", "t2"]`. */
  terminals: string[];
  /** Whether what the terminals show is recorded, for the learner and their trainers to look at later. */
  recorded: boolean;
}

/** What goes on between a learner and the trainers: `GET /api/sessions/:id/help`. */
export interface HelpView {
  /** ISO 8601: since when the learner's hand is up; null while it is not. */
  hand: string | null;
  /** Names of the trainers who watch a terminal at this moment. */
  watchers: string[];
  typing: TypingView;
  /** Oldest first. */
  messages: MessageView[];
}

/** `trainer` is the id to answer with, `name` what to show. */
export type TypingView = { state: 'none' } | { state: 'asked' | 'given'; trainer: string; name: string };

export interface MessageView {
  id: string;
  /** ISO 8601. */
  sentAt: string;
  sender: string;
  text: string;
  /** Set for a hint of the exercise: the check that it is for, in the language asked for. */
  hintFor?: string;
}

/** `GET /api/sessions/:id/events`: SSE, `event:` is `type`, `data:` is the rest as JSON. */
export type SessionStreamEvent =
  /** Whole state: sent first, and whenever more than verdicts changed. */
  | { type: 'session'; session: SessionView }
  | { type: 'verdicts'; step: string; checks: CheckView[] }
  | { type: 'achieved'; step: string; at: string }
  | { type: 'deadline'; deadline: string; extension: { left: number }; now: string }
  | { type: 'notice'; message: string }
  /** To trainers: another look at `GET /api/sessions/:id/docker` would tell something new. */
  | { type: 'docker' }
  /** Sent after the first `session`, and whenever something of it changes. */
  | { type: 'help'; help: HelpView };

/** `GET /api/sessions/:id/steps/:step/outputs`, for trainers: the end of what the scripts of checks printed last. */
export interface ScriptOutputView {
  check: string;
  output: string;
}

/** `POST /api/sessions/:id/terminals`. */
export interface TicketView {
  terminal: string;
  /** Works once, within 30 seconds, for this terminal. */
  ticket: string;
  /** Path and query of the websocket. */
  url: string;
}
