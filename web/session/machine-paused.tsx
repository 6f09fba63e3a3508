import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/calls';
import { RefusalMessage } from '../api/refusal-message';
import { useLanguage } from '../i18n/i18n';
import { PageLink } from '../navigation/page-link';
import { momentText } from './moment-text';

interface MachinePausedProps {
  readonly session: string;
  readonly keptUntil: string;
}

/** The time is over and the machine is kept: the way on. The event stream tells when it is back. */
export function MachinePaused({ session, keptUntil }: MachinePausedProps): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const resuming = useMutation({ mutationFn: () => api.resume(session) });
  const resume = (): void => {
    resuming.mutate();
  };
  return (
    <div className="machine-over" role="status">
      <h2>{t('machine.paused')}</h2>
      <p>{t('machine.pausedUntil', { moment: momentText(keptUntil, language, new Date()) })}</p>
      <p>{t('machine.pausedHint')}</p>
      {resuming.isError && <RefusalMessage error={resuming.error} />}
      <div className="dialog-actions">
        <PageLink href="/" className="button">
          {t('session.backToList')}
        </PageLink>
        <button type="button" className="button primary" disabled={resuming.isPending} onClick={resume}>
          {t('machine.resume')}
        </button>
      </div>
    </div>
  );
}
