import type { BoardRowView, BoardView } from './board-view.js';
import { afterBoardEvent, inOrder, orderOf } from './board-state.js';

const row = (name: string, more: Partial<BoardRowView> = {}): BoardRowView => ({
  ...{ learner: `id-${name}`, name, session: null, present: false, hand: null, stuck: null },
  ...more,
});
const stuck = (score: number): BoardRowView['stuck'] => ({ by: ['time'], minutes: 14, tries: 9, score });

const board: BoardView = {
  ...{ class: { id: 'c', name: 'CDA', state: 'open', expected: 2, code: null }, now: new Date(1000).toISOString() },
  ...{ scenarios: [], rows: [row('Ana'), row('Ben')], counts: [], capacity: { machines: 0, inUse: 0, ready: 0 } },
};

describe('the board', () => {
  const state = afterBoardEvent(undefined, { type: 'board', board }, 400);

  it('changes only the rows that it is told of, and leaves others the very same', () => {
    expect(state?.clockAheadMs).toBe(600);
    const after = afterBoardEvent(state, { type: 'rows', rows: [row('Ben', { present: true }), row('Eve')] }, 500);
    expect(after?.board.rows.map(({ name, present }) => [name, present])).toEqual([
      ['Ana', false],
      ['Ben', true],
    ]);
    expect(after?.board.rows[0]).toBe(board.rows[0]);
  });

  it('ignores what comes before the whole', () => {
    expect(afterBoardEvent(undefined, { type: 'counts', counts: [] }, 0)).toBeUndefined();
  });

  it('puts hands first, then who is stuck most, then names', () => {
    const rows = [row('Zoé'), row('Ana'), row('Ben', { stuck: stuck(1.2) }), row('Cid', { stuck: stuck(3) })];
    expect(orderOf([...rows, row('Dan', { hand: 'now' })])).toEqual(['id-Dan', 'id-Cid', 'id-Ben', 'id-Ana', 'id-Zoé']);
  });

  it('keeps an order, and puts who is new last', () => {
    expect(inOrder([row('New'), row('Ana'), row('Ben')], ['id-Ben', 'id-Ana']).map(({ name }) => name)).toEqual([
      'Ben',
      'Ana',
      'New',
    ]);
  });
});
