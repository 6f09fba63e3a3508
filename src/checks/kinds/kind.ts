import type { Check } from '../../scenarios/check.js';
import type { Evaluation } from '../evaluation.js';
import type { Place } from '../files/place.js';
import type { Finding } from '../finding.js';

/** A behaviour check may take this long; what it asks of the sandbox is given the same limit. */
export const BEHAVIOUR_LIMIT_MS = 10_000;

/** How one kind of check is evaluated. */
export interface Kind<C extends Check> {
  /** *State* is read off what is known, or off files; *behaviour* makes the sandbox do something, and costs it time. */
  readonly about: 'state' | 'behaviour';
  /** Which of the learner's files it looks at: when they change, it is evaluated again. */
  places?(check: C): readonly Place[];
  /** How long it may take; `BEHAVIOUR_LIMIT_MS` and a little unless told. */
  readonly limitMs?: number;
  /** False for what only becomes right when the learner changes something. */
  readonly settlesByItself?: boolean;
  evaluate(check: C, evaluation: Evaluation): Finding | Promise<Finding>;
}
