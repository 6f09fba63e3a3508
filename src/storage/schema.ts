import type { Generated, Selectable } from 'kysely';

/** Rows as SQLite holds them: times in milliseconds since 1970, flags as 0 or 1, nested facts as JSON. */
export interface Schema {
  learners: LearnerRow;
  learner_tokens: LearnerTokenRow;
  trainers: TrainerRow;
  trainer_tokens: TrainerTokenRow;
  openid_links: OpenidLinkRow;
  sandboxes: SandboxRow;
  sessions: SessionRow;
  session_steps: SessionStepRow;
  check_failures: CheckFailureRow;
  raised_hands: RaisedHandRow;
  messages: MessageRow;
  classes: ClassRow;
  class_learners: ClassLearnerRow;
  audit: AuditTable;
  webhooks: WebhookRow;
  webhook_deliveries: WebhookDeliveryRow;
}

export interface LearnerRow {
  id: string;
  created_at: number;
}

/** One for each browser by which a learner is known. */
export interface LearnerTokenRow {
  token_hash: string;
  learner: string;
  created_at: number;
}

export interface TrainerRow {
  id: string;
  name: string;
  /** What tells names apart, see `nameKey`. */
  name_key: string;
  role: 'admin' | 'trainer';
  /** Null: no log-in by password. */
  password_hash: string | null;
  created_at: number;
}

/** A token for programs, or with the scope `account` the log-in of a browser. Revoking one removes its row. */
export interface TrainerTokenRow {
  id: string;
  trainer: string;
  token_hash: string;
  name: string;
  scope: 'read' | 'write' | 'account';
  created_at: number;
  expires_at: number | null;
}

/** That somebody of a log-in service's is that trainer. */
export interface OpenidLinkRow {
  issuer: string;
  subject: string;
  trainer: string;
  /** Who said so: a rule of the configuration, which is asked each time, or the operator. */
  by: 'rule' | 'operator';
  created_at: number;
}

export interface SandboxRow {
  id: string;
  created_at: number;
  image: string;
  caps: string;
  internet: number;
  state: string;
  since: number;
  /** What is true in this state only. */
  facts: string;
}

export interface SessionRow {
  id: string;
  learner: string;
  scenario: string;
  language: string;
  created_at: number;
  state: string;
  /** What is true in this state only. */
  facts: string;
  step: string;
  step_since: number;
  terminals: string;
  extended_minutes: number;
}

export interface SessionStepRow {
  session: string;
  step: string;
  achieved_at: number | null;
  tries: number;
  skipped: number;
  set_up: number;
  answers: string;
  /** When the learner first came to it. */
  begun_at: number | null;
}

export interface CheckFailureRow {
  session: string;
  step: string;
  check_id: string;
  failures: number;
}

export interface RaisedHandRow {
  session: string;
  raised_at: number;
}

export interface MessageRow {
  id: string;
  session: string;
  sent_at: number;
  sender: string;
  /** Of a hint, the check that it is for. */
  about: string;
  text: string;
}

export interface ClassRow {
  id: string;
  /** Null once the account is gone. */
  trainer: string | null;
  name: string;
  /** Null once it was revoked, or the class is closed. */
  code: string | null;
  created_at: number;
  starts_at: number | null;
  ends_at: number | null;
  closed_at: number | null;
  /** Until when machines are kept ready because somebody asked for them. */
  prepare_until: number | null;
  /** What its learners work on and under which terms, as JSON. */
  plan: string;
}

export interface ClassLearnerRow {
  learner: string;
  class: string;
  name: string;
  /** What tells names apart, see `nameKey`. */
  name_key: string;
  /** 1 for the first of a name in the class. */
  ordinal: number;
  code_hash: string;
  joined_at: number;
}

/** Something that a trainer did. */
export interface AuditTable {
  id: Generated<number>;
  at: number;
  /** Null: nobody's log-in. The account may be gone. */
  trainer: string | null;
  name: string | null;
  action: string;
  /** Ids of what it was done to. */
  subjects: string;
  status: number | null;
  address: string | null;
}

export type AuditRow = Selectable<AuditTable>;

export interface WebhookRow {
  id: string;
  trainer: string;
  url: string;
  events: string;
  secret: string;
  created_at: number;
  failing_since: number | null;
  failure: string | null;
  disabled: number;
}

/** Something that has not arrived at a hook yet. */
export interface WebhookDeliveryRow {
  id: string;
  webhook: string;
  body: string;
  created_at: number;
  tries: number;
  due_at: number;
}
