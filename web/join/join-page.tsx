import { type JSX, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../catalogue/brand';
import { PageTools } from '../theme/page-tools';
import { JoinPanel } from './join-panel';

/** `/join` and `/join/<code>`: into a class, or back to it. */
export function JoinPage({ code }: { code: string }): JSX.Element {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('join.title')} · Radoub`;
  }, [t]);
  return (
    <div className="catalogue">
      <header className="page-header">
        <Brand />
        <span className="tagline">{t('app.tagline')}</span>
        <PageTools />
      </header>
      <main>
        <JoinPanel code={code} />
      </main>
    </div>
  );
}
