import { type JSX, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { JoinPanel } from '../join/join-panel';
import { useMembership, useVisitor } from '../join/use-visitor';
import { PageLink } from '../navigation/page-link';
import { TRAINER_PATH } from '../navigation/route';
import { PageTools } from '../theme/page-tools';
import { Brand } from './brand';
import { Exercises } from './exercises';

/** `/`: what can be practised, and what was begun; before that, for a stranger, the way into a class. */
export function CataloguePage(): JSX.Element {
  const { t } = useTranslation();
  const visitor = useVisitor();
  const membership = useMembership();

  useEffect(() => {
    document.title = `${t('catalogue.title')} · Radoub`;
  }, [t]);

  const who = visitor.data;
  const isStranger = who?.role === 'nobody' && !who.open;
  const isKnown = who !== undefined && (who.role !== 'learner' || membership.data !== undefined);
  const error = visitor.error ?? membership.error;
  return (
    <div className="catalogue">
      <header className="page-header">
        <Brand />
        <span className="tagline">{t('app.tagline')}</span>
        <PageLink href={TRAINER_PATH} className="quiet-link">
          {t('trainer.link')}
        </PageLink>
        <PageTools />
      </header>
      <main>
        {error && !isKnown && <RefusalMessage error={error} onRetry={() => void visitor.refetch()} />}
        {isStranger && <JoinPanel code="" />}
        {isKnown && !isStranger && (
          <Exercises membership={membership.data ?? null} hasSessions={who.role !== 'nobody'} />
        )}
      </main>
    </div>
  );
}
