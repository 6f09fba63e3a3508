import { joinCodeOf, stateOf } from '../classes/view-classroom.js';
import type { Classroom } from '../classes/classroom.js';
import type { Language } from '../events/verdict.js';
import type { BoardCapacityView, BoardRowView, BoardView } from './board-view.js';
import { countSteps, whoIsStuck } from './efforts.js';
import type { Seat } from './seat.js';
import { viewRow, type Scenarios } from './view-row.js';

export interface Seen {
  readonly classroom: Classroom;
  readonly seats: readonly Seat[];
  readonly scenarios: Scenarios;
  readonly capacity: BoardCapacityView;
  readonly now: Date;
}

export function viewBoard(seen: Seen, language: Language): BoardView {
  const { classroom, seats, scenarios, capacity, now } = seen;
  const { id, name, plan } = classroom;
  return {
    class: {
      ...{ id, name, state: stateOf(classroom, now), expected: plan.expected },
      code: joinCodeOf(classroom, now),
    },
    now: now.toISOString(),
    scenarios: [...scenarios.values()].map((scenario) => ({
      id: scenario.id,
      title: scenario.title[language],
      steps: scenario.steps.map((step) => ({ id: step.id, title: step.title[language] })),
    })),
    rows: viewRows(seen, language).sort(stuckFirst),
    counts: countSteps(seats, scenarios),
    capacity,
  };
}

export function viewRows({ seats, scenarios, now }: Seen, language: Language): BoardRowView[] {
  const stuck = whoIsStuck(seats, scenarios, now);
  return seats.map((seat) => viewRow(seat, scenarios, language, stuck.get(seat.learner) ?? null));
}

/** Hands first, since somebody asked; then who is stuck most; the sort is stable, so the rest stays by name. */
export function stuckFirst(one: BoardRowView, other: BoardRowView): number {
  const hands = Number(other.hand !== null) - Number(one.hand !== null);
  return hands || (other.stuck?.score ?? 0) - (one.stuck?.score ?? 0);
}
