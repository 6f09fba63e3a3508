import type { BoardRowView } from '../../../board/board-view.js';
import { pickLearners } from './pick-learners.js';

function row(name: string, session?: string): Pick<BoardRowView, 'learner' | 'name' | 'session'> {
  return { learner: `id-${name}`, name, session: session === undefined ? null : ({ id: session } as never) };
}

const rows = [row('Ana', 's1'), row('Ana (2)', 's2'), row('Ève', 's3'), row('Zoé')];

describe('learners', () => {
  it('are picked by name or id, each once', () => {
    expect(pickLearners(rows, ['ana', 'ève', 'id-Ana'])).toEqual({ sessions: ['s1', 's3'], outcomes: [] });
    expect(pickLearners(rows, ['Ana (2)']).sessions).toEqual(['s2']);
  });

  it('who have not begun are told of', () => {
    expect(pickLearners(rows, ['Zoé'])).toMatchObject({ sessions: [], outcomes: [{ name: 'Zoé', code: 'not-begun' }] });
  });

  it('who are not there end it before anything is done', () => {
    expect(() => pickLearners(rows, ['Ana', 'Bob', '\u001b[2J'])).toThrow('no learner called Bob, �[2J');
  });
});
