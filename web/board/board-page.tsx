import { type JSX, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { Brand } from '../catalogue/brand';
import { Readiness } from '../classes/readiness';
import { PageLink } from '../navigation/page-link';
import { classCodePath, TRAINER_PATH } from '../navigation/route';
import { PageTools } from '../theme/page-tools';
import { ActDialog } from './act-dialog';
import { BoardTable } from './board-table';
import type { BoardState } from '../../src/board/board-state';
import { OutcomeList } from './outcome-list';
import { ResultsSection } from './results-section';
import { StepCounts } from './step-counts';
import { StuckLine } from './stuck-line';
import { useBoard } from './use-board';
import { useClassActs, type Wish } from './use-class-acts';

const CLASS_ACTS = ['message', 'extend', 'reset', 'stop'] as const;

/** `/trainer/classes/:id`: a class at work. */
export function BoardPage({ id }: { id: string }): JSX.Element {
  const { t } = useTranslation();
  const { state, error, connected } = useBoard(id);
  const name = state?.board.class.name;
  useEffect(() => {
    document.title = `${name ?? t('board.title')} · Radoub`;
  }, [name, t]);
  return (
    <div className="board-page">
      <header className="page-header">
        <Brand />
        <PageLink className="quiet-link" href={TRAINER_PATH}>
          {t('trainer.title')}
        </PageLink>
        <span className="tagline" />
        <PageTools />
      </header>
      <main>
        {!state && !error && <p className="quiet">{t('board.loading')}</p>}
        {!state && error && <RefusalMessage error={error} />}
        {!state && error && <PageLink href={TRAINER_PATH}>{t('board.logIn')}</PageLink>}
        {state && <Board id={id} state={state} connected={connected} />}
      </main>
    </div>
  );
}

interface BoardProps {
  readonly id: string;
  readonly state: BoardState;
  readonly connected: boolean;
}

function Board({ id, state, connected }: BoardProps): JSX.Element {
  const { t } = useTranslation();
  const { board } = state;
  const acts = useClassActs(id);
  const [wish, setWish] = useState<Wish | null>(null);
  const ask = useCallback((next: Wish) => {
    setWish(next);
  }, []);
  return (
    <>
      <div className="board-head">
        <h1>{board.class.name}</h1>
        {board.class.code !== null && (
          <p>
            {t('board.code')} <PageLink href={classCodePath(id)}>{board.class.code}</PageLink>
          </p>
        )}
        <p>
          {t('board.present', {
            present: board.rows.filter(({ present }) => present).length,
            count: board.rows.length,
          })}
        </p>
        {board.class.state !== 'closed' && (
          <div className="class-acts">
            {CLASS_ACTS.map((act) => (
              <button
                key={act}
                type="button"
                className="button"
                disabled={acts.isUnderway}
                onClick={() => {
                  ask({ act, learner: null });
                }}
              >
                {t(`board.all.${act}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      {!connected && <p role="status">{t('board.lost')}</p>}
      {acts.error && <RefusalMessage error={acts.error} />}
      <OutcomeList outcomes={acts.outcomes} isUnderway={acts.isUnderway} />
      <div className="board-summary">
        <StepCounts board={board} />
        <StuckLine rows={board.rows} />
      </div>
      <BoardTable state={state} onWish={ask} />
      {board.class.state !== 'closed' && <Readiness classroom={board.class} beat={board.capacity.machines} />}
      <p className="quiet">{t('board.capacity', { ...board.capacity })}</p>
      <ResultsSection classId={id} />
      <ActDialog
        wish={wish}
        onClose={() => {
          setWish(null);
        }}
        onConfirm={acts.act}
      />
    </>
  );
}
