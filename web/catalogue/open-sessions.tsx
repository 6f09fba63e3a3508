import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummaryView, SessionView } from '../../src/sessions/session-view';
import { PageLink } from '../navigation/page-link';
import { sessionPath } from '../navigation/route';

interface OpenSessionsProps {
  readonly sessions: readonly SessionView[];
  readonly scenarios: readonly ScenarioSummaryView[];
}

/** What the learner has begun and can go on with. */
export function OpenSessions({ sessions, scenarios }: OpenSessionsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <section className="open-sessions" aria-labelledby="open-sessions">
      <h2 id="open-sessions">{t('catalogue.continueTitle')}</h2>
      <ul>
        {sessions.map(({ id, scenario, step, steps }) => {
          const title = scenarios.find((each) => each.id === scenario)?.title ?? scenario;
          const at = steps.findIndex((each) => each.id === step) + 1;
          return (
            <li key={id}>
              <strong>{title}</strong>
              <span className="quiet">{t('catalogue.progress', { step: at, count: steps.length })}</span>
              <PageLink
                href={sessionPath(id)}
                className="button primary"
                aria-label={t('catalogue.continueNamed', { title })}
              >
                {t('catalogue.continue')}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
