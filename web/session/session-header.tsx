import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { HandButton } from '../assistance/hand-button';
import { Brand } from '../catalogue/brand';
import { PageTools } from '../theme/page-tools';
import { DeadlineClock } from './deadline-clock';
import type { LiveSession } from './live-session';
import { RecordedSign } from './recorded-sign';
import { ProgressDots } from './progress-dots';

interface SessionHeaderProps {
  readonly title: string;
  readonly session: LiveSession;
  readonly onStep: (step: string) => void;
  readonly onHelp: () => void;
}

export function SessionHeader({ title, session, onStep, onHelp }: SessionHeaderProps): JSX.Element {
  const { t } = useTranslation();
  const { view, clockAheadMs } = session;
  return (
    <header className="page-header session-header">
      <Brand compact />
      <h1>{title}</h1>
      <ProgressDots session={view} onStep={onStep} />
      {view.deadline !== null && (view.state === 'open' || view.state === 'preparing') && (
        <DeadlineClock
          deadline={view.deadline}
          clockAheadMs={clockAheadMs}
          session={view.id}
          extensionLeft={view.extension.left}
        />
      )}
      {view.recorded && <RecordedSign />}
      <span className="tools">
        {session.help && <HandButton session={view.id} help={session.help} />}
        <PageTools />
        <button
          type="button"
          className="tool"
          title={t('session.help')}
          aria-label={t('session.help')}
          onClick={onHelp}
        >
          ?
        </button>
      </span>
    </header>
  );
}
