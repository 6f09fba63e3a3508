import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultsView } from '../../src/board/results/results-view';
import { PageLink } from '../navigation/page-link';
import { recordingPath } from '../navigation/route';

/** Leads to what was recorded of the class; nothing where nothing was. */
export function RecordedList({ results }: { results: ResultsView }): JSX.Element | null {
  const { t } = useTranslation();
  const { recordings, scenarios } = results;
  if (recordings.length === 0) return null;
  return (
    <>
      <h3 id="recorded-title">{t('board.results.recordings')}</h3>
      <ul className="recording-links" aria-labelledby="recorded-title">
        {recordings.map(({ session, terminal, name, scenario }) => {
          const title = scenarios.find(({ id }) => id === scenario)?.title ?? scenario;
          return (
            <li key={`${session} ${terminal}`}>
              {name} :{' '}
              <PageLink href={recordingPath(session, terminal)}>
                {t('board.results.recordingOf', { title, number: terminal.slice(1) })}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}
