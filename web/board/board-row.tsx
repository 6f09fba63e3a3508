import { type JSX, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRowView, BoardScenarioView, BoardSessionView } from '../../src/board/board-view';
import { PageLink } from '../navigation/page-link';
import { watchPath } from '../navigation/route';
import { TimeOnStep } from './time-on-step';
import type { Wish } from './use-class-acts';

const ACTS = ['message', 'extend', 'reset'] as const;

interface BoardRowProps {
  readonly row: BoardRowView;
  readonly scenario: BoardScenarioView | undefined;
  readonly clockAheadMs: number;
  /** Where the class is closed nothing is done to anybody. */
  readonly canAct: boolean;
  readonly onWish: (wish: Wish) => void;
}

/** One learner. What comes from them, names and findings, is text. Drawn anew only when something of it changed. */
export const BoardRow = memo(function BoardRow(props: BoardRowProps): JSX.Element {
  const { row, scenario, clockAheadMs, canAct, onWish } = props;
  const { t } = useTranslation();
  const { learner, name, session, present, hand, stuck } = row;
  const isOpen = session?.state === 'open';
  return (
    <tr data-learner={learner} data-stuck={stuck !== null} data-hand={hand !== null}>
      <th scope="row">
        <span className="presence" data-present={present} title={t(present ? 'board.here' : 'board.away')} />
        <span className="off-screen">{t(present ? 'board.here' : 'board.away')}</span>
        {name}
        {hand !== null && <span className="sign hand">{t('board.hand')}</span>}
        {stuck !== null && <span className="sign stuck">{t('board.stuck.sign')}</span>}
      </th>
      {session ? <Work session={session} scenario={scenario} clockAheadMs={clockAheadMs} /> : <NotBegun />}
      <td>
        <div className="row-acts">
          {session && (
            <PageLink className="button" href={watchPath(session.id)} aria-label={t('board.seeNamed', { name })}>
              {t('board.see')}
            </PageLink>
          )}
          {session &&
            isOpen &&
            canAct &&
            ACTS.map((act) => (
              <button
                key={act}
                type="button"
                className="button"
                aria-label={t(`board.${act}Named`, { name })}
                onClick={() => {
                  onWish({ act, learner: { name, session: session.id } });
                }}
              >
                {t(`board.${act}`)}
              </button>
            ))}
        </div>
      </td>
    </tr>
  );
});

function NotBegun(): JSX.Element {
  const { t } = useTranslation();
  return (
    <td colSpan={4} className="quiet">
      {t('board.notBegun')}
    </td>
  );
}

type WorkProps = Pick<BoardRowProps, 'scenario' | 'clockAheadMs'> & { readonly session: BoardSessionView };

function Work({ session, scenario, clockAheadMs }: WorkProps): JSX.Element {
  const { t } = useTranslation();
  const { achieved, index, state, since, tries, failing } = session;
  const steps = scenario?.steps ?? [];
  const [first, ...others] = failing;
  return (
    <>
      <td>
        <span
          className="row-progress"
          role="img"
          aria-label={t('board.progress', { achieved: achieved.length, count: steps.length })}
        >
          {steps.map(({ id }) => (
            <i key={id} data-achieved={achieved.includes(id)} data-here={id === session.step} />
          ))}
        </span>
        {t('board.step', { step: index + 1, count: steps.length })} {state !== 'open' && t(`board.state.${state}`)}
      </td>
      <td className="number">{state === 'open' && <TimeOnStep since={since} clockAheadMs={clockAheadMs} />}</td>
      <td className="number">{tries}</td>
      <td className="row-failing">
        {first && (
          <>
            ✘ {first.about} <span className="quiet">({first.found})</span>
          </>
        )}
        {others.length > 0 && <span className="quiet"> {t('board.more', { count: others.length })}</span>}
      </td>
    </>
  );
}
