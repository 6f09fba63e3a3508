import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../src/classes/acting/outcome';

interface OutcomeListProps {
  readonly outcomes: readonly Outcome[] | undefined;
  readonly isUnderway: boolean;
}

/** What became of the last act, for each learner. */
export function OutcomeList({ outcomes, isUnderway }: OutcomeListProps): JSX.Element {
  const { t } = useTranslation();
  const speaks = isUnderway || outcomes !== undefined;
  return (
    <section className="outcomes" role="status" hidden={!speaks}>
      {speaks && <h2>{t(isUnderway ? 'board.outcomes.underwayTitle' : 'board.outcomes.title')}</h2>}
      {!isUnderway && outcomes?.length === 0 && <p>{t('board.outcomes.none')}</p>}
      {!isUnderway && (
        <ul>
          {outcomes?.map((each) => (
            <li key={each.session} data-outcome={each.outcome}>
              <strong>{each.name}</strong>{' '}
              {t(`board.outcomes.${each.outcome}`, { message: 'message' in each ? each.message : '' })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
