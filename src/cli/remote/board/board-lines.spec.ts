import type { BoardRowView, BoardSessionView, BoardView } from '../../../board/board-view.js';
import { boardLines } from './board-lines.js';

const NOW = Date.UTC(2026, 0, 12, 9, 34);

const session: BoardSessionView = {
  ...{ id: 'session-1', scenario: 'networks', state: 'open', deadline: null, step: 'localnet', index: 1 },
  ...{ since: '2026-01-12T09:20:00.000Z', tries: 9, achieved: ['look'] },
  failing: [{ check: 'subnet', about: 'It has the subnet', found: '\u001b]0;evil\u0007', failures: 5 }],
};

function row(name: string, more: Partial<BoardRowView> = {}): BoardRowView {
  return { learner: `id-${name}`, name, session: null, present: false, hand: null, stuck: null, ...more };
}

const stuck: BoardRowView['stuck'] = { by: ['time'], minutes: 14, tries: 9, score: 2.8 };

const board: BoardView = {
  class: { id: 'c', name: 'CDA\u001b[2J', state: 'open', expected: 24, code: 'QUAI-VOILE-42' },
  now: new Date(NOW).toISOString(),
  scenarios: [
    { id: 'networks', title: 'Networks', steps: ['Look', 'Localnet'].map((title) => ({ id: title, title })) },
  ],
  rows: [
    row('Ana'),
    row('\u001b[31mBen', { session: { ...session, tries: 1, failing: [] }, present: true }),
    row('Cid', { session, stuck, present: true }),
    row('Dan', { session: { ...session, state: 'ended', failing: [] }, hand: '2026-01-12T09:30:00.000Z' }),
  ],
  counts: [],
  capacity: { machines: 27, inUse: 24, ready: 3 },
};

describe('the board in a terminal', () => {
  it('puts hands and who is stuck first, says why, and obeys nobody’s name', () => {
    expect(boardLines(board, { nowMs: NOW, ids: false })).toEqual([
      'CDA�[2J · open · code QUAI-VOILE-42 · 4 of 24 learners · machines: 24 in use, 3 ready, 27 in all',
      '',
      '? ○ Dan       2/2 Localnet  ended                   asks for help',
      '! ● Cid       2/2 Localnet  14 min         9 tries  stuck: 14 min and 9 tries, 2.8 times the class; ' +
        '✘ It has the subnet (found: �]0;evil�)',
      '  ● �[31mBen  2/2 Localnet  14 min         1 try',
      '  ○ Ana                     has not begun',
    ]);
  });

  it('tells the ids of sessions to whoever wants to go on with them', () => {
    const lines = boardLines(board, { nowMs: NOW, ids: true });
    expect(lines.filter((line) => line.includes('session-1'))).toHaveLength(3);
  });

  it('says so while nobody has joined', () => {
    expect(boardLines({ ...board, rows: [] }, { nowMs: NOW, ids: false }).at(-1)).toBe('Nobody has joined yet.');
  });
});
