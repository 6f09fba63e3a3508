/** The JSON that the API answers about classes. The pages and the command line import these types. */

export interface ClassView {
  id: string;
  name: string;
  /** Null once the account is gone. */
  trainer: { id: string; name: string } | null;
  /** Planned: learners may join, and wait for the start. */
  state: 'planned' | 'open' | 'closed';
  /** Ids, in the order of the course. */
  scenarios: string[];
  expected: number;
  /** All times are ISO 8601. */
  createdAt: string;
  startsAt: string | null;
  endsAt: string | null;
  closedAt: string | null;
  sessionMinutes: number;
  extensionMinutes: number;
  keepMinutes: number;
  caps: ClassCapsView;
  recording: boolean;
  internet: boolean;
  /** Null while nobody can join. */
  code: string | null;
  /** The page to join on, below the server's address. */
  joinPath: string | null;
  /** How many have joined. */
  learners: number;
}

/** Null: as the exercise and the server say. */
export interface ClassCapsView {
  memoryBytes: number | null;
  cpus: number | null;
  pids: number | null;
  diskBytes: number | null;
}

/** `GET /api/classes/:id/learners`. */
export interface ClassLearnerView {
  id: string;
  /** Told apart from others of the same name: `Ana`, `Ana (2)`. */
  name: string;
  joinedAt: string;
}

/** `GET /api/join/:code`. */
export interface JoinableClassView {
  name: string;
  state: 'planned' | 'open';
  startsAt: string | null;
}

/** `POST /api/join`, `POST /api/join/back`. */
export interface JoinedView {
  learner: string;
  name: string;
  class: string;
  /** By which the learner comes back from another computer. Told once; null where they have one already. */
  personalCode: string | null;
}

/** `POST /api/join/code`. */
export interface PersonalCodeView {
  personalCode: string;
}

/** `GET /api/join`: the class of the learner who calls. */
export interface MembershipView {
  learner: string;
  name: string;
  class: { id: string; name: string; state: ClassView['state']; opensAt: string; scenarios: string[] };
}
