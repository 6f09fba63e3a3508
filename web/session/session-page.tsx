import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/calls';
import { RefusalMessage } from '../api/refusal-message';
import { Brand } from '../catalogue/brand';
import { useLanguage } from '../i18n/i18n';
import { PageLink } from '../navigation/page-link';
import { PageTools } from '../theme/page-tools';
import { useLiveSession } from './use-live-session';
import { Workshop } from './workshop';

/** `/s/<id>`: loads the session and its text, then shows them. */
export function SessionPage({ id }: { id: string }): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const live = useLiveSession(id);
  const name = live.session?.view.scenario;
  const scenario = useQuery({
    queryKey: ['scenario', name, language],
    queryFn: () => api.scenario(name ?? '', language),
    enabled: name !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  if (live.session && scenario.data) {
    return <Workshop live={{ ...live, session: live.session }} scenario={scenario.data} />;
  }
  const error = live.error ?? scenario.error;
  const retry = (): void => {
    live.refresh();
    void scenario.refetch();
  };
  return (
    <div className="catalogue">
      <header className="page-header">
        <Brand />
        <span className="tagline" />
        <PageTools />
      </header>
      <main>
        {error && <RefusalMessage error={error} onRetry={retry} />}
        {error && <PageLink href="/">{t('session.backToList')}</PageLink>}
      </main>
    </div>
  );
}
