import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../src/sessions/session-view';
import { api } from '../api/calls';
import { RefusalMessage } from '../api/refusal-message';
import { useLanguage } from '../i18n/i18n';
import { navigate } from '../navigation/navigate';
import { PageLink } from '../navigation/page-link';
import { sessionPath } from '../navigation/route';

interface MachineOverProps {
  readonly session: SessionView;
  readonly state: 'failed' | 'ended';
}

/** Why there is no machine any more, and what to do. */
export function MachineOver({ session, state }: MachineOverProps): JSX.Element {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const opening = useMutation({
    mutationFn: () => api.openSession(session.scenario, language),
    onSuccess: ({ id }) => {
      navigate(sessionPath(id));
    },
  });
  const open = (): void => {
    opening.mutate();
  };
  return (
    <div className="machine-over" role="status">
      <h2>{t(`machine.${state}`)}</h2>
      {session.reason !== undefined && <p>{session.reason}</p>}
      <p>{t(`machine.${state}Hint`)}</p>
      {opening.isError && <RefusalMessage error={opening.error} />}
      <div className="dialog-actions">
        <PageLink href="/" className="button">
          {t('session.backToList')}
        </PageLink>
        <button type="button" className="button primary" disabled={opening.isPending} onClick={open}>
          {t(state === 'failed' ? 'app.retry' : 'machine.again')}
        </button>
      </div>
    </div>
  );
}
