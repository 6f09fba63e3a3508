import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../src/sessions/session-view';
import { recordingsApi } from '../api/recording-calls';
import { RefusalMessage } from '../api/refusal-message';
import { useLanguage } from '../i18n/i18n';
import { PageLink } from '../navigation/page-link';
import { recordingPath } from '../navigation/route';

/** Leads to what was recorded of the session; nothing where nothing is or was. */
export function RecordingLinks({ session }: { session: SessionView }): JSX.Element | null {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  const { id, state, terminals, recorded } = session;
  const recordings = useQuery({
    // What there is changes with these.
    queryKey: ['watch', 'recordings', id, state, terminals.join()],
    queryFn: () => recordingsApi.list(id),
  });
  const list = recordings.data ?? [];
  if (!recorded && list.length === 0) return null;
  return (
    <section aria-labelledby="recordings-title">
      <h2 id="recordings-title">{t('watch.recordings.title')}</h2>
      {recordings.isError && <RefusalMessage error={recordings.error} />}
      {recordings.isSuccess && list.length === 0 && <p className="quiet">{t('watch.recordings.none')}</p>}
      <ul className="recording-links">
        {list.map(({ terminal, startedAt }) => (
          <li key={terminal}>
            <PageLink href={recordingPath(id, terminal)}>
              {t('watch.recordings.terminal', { number: terminal.slice(1), date: moment.format(new Date(startedAt)) })}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
