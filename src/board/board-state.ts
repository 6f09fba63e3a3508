import type { BoardRowView, BoardStreamEvent, BoardView } from './board-view.js';

/** The board as last heard of, and how far the server's clock is ahead of ours. */
export interface BoardState {
  readonly board: BoardView;
  readonly clockAheadMs: number;
}

/** The board after an event of its stream. `nowMs`: our clock when the event came. */
export function afterBoardEvent(
  state: BoardState | undefined,
  event: BoardStreamEvent,
  nowMs: number,
): BoardState | undefined {
  if (event.type === 'board') return { board: event.board, clockAheadMs: Date.parse(event.board.now) - nowMs };
  if (state === undefined) return undefined;
  const { board } = state;
  switch (event.type) {
    case 'rows': {
      const changed = new Map(event.rows.map((row) => [row.learner, row]));
      return { ...state, board: { ...board, rows: board.rows.map((row) => changed.get(row.learner) ?? row) } };
    }
    case 'counts':
      return { ...state, board: { ...board, counts: event.counts } };
    case 'capacity':
      return { ...state, board: { ...board, capacity: event.capacity } };
    default:
      return event satisfies never;
  }
}

/** Ids of learners: hands first, then who is stuck most, then by name. */
export function orderOf(rows: readonly BoardRowView[]): string[] {
  const urgency = ({ hand, stuck }: BoardRowView): number => (hand === null ? 0 : 1000) + (stuck?.score ?? 0);
  return [...rows]
    .sort((one, other) => urgency(other) - urgency(one) || one.name.localeCompare(other.name))
    .map(({ learner }) => learner);
}

/** Rows in an order that was decided before; who is not in it comes last. */
export function inOrder(rows: readonly BoardRowView[], order: readonly string[]): BoardRowView[] {
  const place = new Map(order.map((learner, index) => [learner, index]));
  const of = ({ learner }: BoardRowView): number => place.get(learner) ?? order.length;
  return [...rows].sort((one, other) => of(one) - of(other));
}
