import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { recordingsApi } from '../api/recording-calls';
import { Brand } from '../catalogue/brand';
import { useLanguage } from '../i18n/i18n';
import { PageTools } from '../theme/page-tools';
import { CastPlayer } from './cast-player';
import { readCast } from './read-cast';

interface RecordingPageProps {
  readonly session: string;
  readonly terminal: string;
}

/** `/s/<id>/recordings/<terminal>`: what one terminal showed. */
export function RecordingPage({ session, terminal }: RecordingPageProps): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const cast = useQuery({
    queryKey: ['recording', session, terminal],
    queryFn: async () => readCast(await recordingsApi.cast(session, terminal)) ?? null,
    staleTime: Infinity, // it would begin anew amid being looked at
  });
  return (
    <div className="catalogue recording-page">
      <header className="page-header">
        <Brand />
        <span className="tagline" />
        <PageTools />
      </header>
      <main>
        <h1>{t('recordings.title', { terminal })}</h1>
        {cast.isError && <RefusalMessage error={cast.error} onRetry={() => void cast.refetch()} />}
        {cast.data === null && <p>{t('recordings.unreadable')}</p>}
        {cast.data && (
          <>
            <p className="quiet">
              {t('recordings.startedAt', { date: cast.data.startedAt.toLocaleString(language) })}{' '}
              {t('recordings.pauses')}
            </p>
            <CastPlayer cast={cast.data} />
          </>
        )}
      </main>
    </div>
  );
}
