import type { DomainError } from '../../errors/domain-error.js';
import type { Caps } from '../../sandboxes/caps.js';

/** What holds for the sessions of one learner, by the word of their class or else of the server. */
export interface SessionTerms {
  /** Of the machine; the server's are the greatest, and where nothing is said. */
  readonly caps: Partial<Caps>;
  /** Whether the machine reaches the internet, where the server lets any. */
  readonly internet: boolean;
  /** From a session's opening to its deadline. */
  readonly minutes: number;
  /** How many minutes in all a learner may add to one session by themselves. */
  readonly extensionMinutes: number;
  /** How long after the deadline the machine is kept, stopped, for the learner to go on with; 0: not at all. */
  readonly keepMinutes: number;
  /** Whether terminals are recorded; the learner sees that they are. */
  readonly recorded: boolean;
  /** Why no session may be opened or go on now; undefined: nothing is in the way. */
  readonly refusal: DomainError | undefined;
  /** Ids of the exercises that may be opened; undefined: all. */
  readonly scenarios: readonly string[] | undefined;
}
