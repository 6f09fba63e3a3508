import type { BoardRowView } from '../../../board/board-view.js';
import type { Outcome } from '../../../classes/acting/outcome.js';
import { UsageError } from '../../for-the-operator.js';
import { folded } from '../classes/find-class.js';
import { harmless } from '../say/harmless.js';

type Row = Pick<BoardRowView, 'learner' | 'name' | 'session'>;

interface Picked {
  /** Ids of the sessions that they are on, each once. */
  readonly sessions: string[];
  /** What is already known of learners without a session. */
  readonly outcomes: Outcome[];
}

/** Learners by their names as the board shows them, or by their ids. Throws `UsageError` for one who is not there. */
export function pickLearners(rows: readonly Row[], wishes: readonly string[]): Picked {
  const unknown = wishes.filter((wish) => !rows.some((row) => isMeant(row, wish)));
  if (unknown.length > 0) {
    throw new UsageError(harmless(`The class has no learner called ${unknown.join(', ')}. (learner-not-found)`));
  }
  const picked = rows.filter((row) => wishes.some((wish) => isMeant(row, wish)));
  return {
    sessions: picked.flatMap(({ session }) => session?.id ?? []),
    outcomes: picked.flatMap(({ learner, name, session }) => (session ? [] : [notBegun(learner, name)])),
  };
}

function isMeant({ learner, name }: Row, wish: string): boolean {
  return learner === wish || folded(name) === folded(wish);
}

function notBegun(learner: string, name: string): Outcome {
  return { session: '', learner, name, outcome: 'refused', code: 'not-begun', message: 'They have not begun.' };
}
