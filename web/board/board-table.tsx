import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardRow } from './board-row';
import type { BoardState } from '../../src/board/board-state';
import { useSteadyOrder } from './use-board';
import type { Wish } from './use-class-acts';

const COLUMNS = ['learner', 'step', 'time', 'tries', 'failing', 'actions'] as const;

interface BoardTableProps {
  readonly state: BoardState;
  readonly onWish: (wish: Wish) => void;
}

/** Everybody in the class, who is stuck first. */
export function BoardTable({ state, onWish }: BoardTableProps): JSX.Element {
  const { t } = useTranslation();
  const { board, clockAheadMs } = state;
  const rows = useSteadyOrder(board.rows);
  if (rows.length === 0) return <p className="quiet">{t('board.nobody')}</p>;
  return (
    <div className="board-scroll" role="region" aria-label={t('board.learners')} tabIndex={0}>
      <table className="board-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`board.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BoardRow
              key={row.learner}
              row={row}
              scenario={board.scenarios.find(({ id }) => id === row.session?.scenario)}
              clockAheadMs={clockAheadMs}
              canAct={board.class.state !== 'closed'}
              onWish={onWish}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
