import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummaryView } from '../../src/sessions/session-view';
import { api } from '../api/calls';
import { RefusalMessage } from '../api/refusal-message';
import { useLanguage } from '../i18n/i18n';
import { navigate } from '../navigation/navigate';
import { sessionPath } from '../navigation/route';

interface ScenarioRowProps {
  readonly scenario: ScenarioSummaryView;
  /** A session of it is open: the way on is above, and this button leads there too. */
  readonly begun: boolean;
  /** The learner's class lets nobody in at present. */
  readonly locked: boolean;
}

export function ScenarioRow({ scenario, begun, locked }: ScenarioRowProps): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const { id, title, summary, chapter, course, durationMinutes } = scenario;
  const opening = useMutation({
    mutationFn: () => api.openSession(id, language),
    onSuccess: (session) => {
      navigate(sessionPath(session.id));
    },
  });
  const open = (): void => {
    opening.mutate();
  };
  return (
    <li className="scenario">
      <span className="scenario-chapter" aria-hidden="true">
        {chapter}
      </span>
      <div>
        {course !== null && <p className="quiet">{course}</p>}
        <h2>{title}</h2>
        <p>{summary}</p>
        {opening.isError && <RefusalMessage error={opening.error} onRetry={open} />}
      </div>
      <div className="scenario-way">
        {durationMinutes !== null && (
          <span className="quiet" title={t('catalogue.duration', { count: durationMinutes })}>
            {t('catalogue.minutes', { count: durationMinutes })}
          </span>
        )}
        {!locked && (
          <button
            type="button"
            className={begun ? 'button' : 'button primary'}
            disabled={opening.isPending || opening.isSuccess}
            aria-label={t(begun ? 'catalogue.continueNamed' : 'catalogue.openNamed', { title })}
            onClick={open}
          >
            {opening.isPending ? t('catalogue.opening') : t(begun ? 'catalogue.continue' : 'catalogue.open')}
          </button>
        )}
      </div>
    </li>
  );
}
