import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '../../src/sessions/session-view';
import { CheckItem } from './check-item';
import type { StepActions } from './use-step-actions';

interface ChecksPanelProps {
  readonly step: StepView;
  /** The machine is there to be checked. */
  readonly live: boolean;
  readonly connected: boolean;
  readonly actions: StepActions;
}

/** What the step asks for, as it is now. Turns green by itself. */
export function ChecksPanel({ step, live, connected, actions }: ChecksPanelProps): JSX.Element {
  const { t } = useTranslation();
  const { checks, achievedAt } = step;
  const passed = checks.filter(({ verdict }) => verdict.status === 'passed').length;
  const asks = achievedAt === null && checks.some(({ onDemand }) => onDemand);
  if (checks.length === 0) return <p className="checks quiet">{t('checks.none')}</p>;
  return (
    <section
      className="checks"
      aria-labelledby="checks-title"
      aria-busy={actions.opening}
      data-achieved={achievedAt !== null}
    >
      <header>
        <h3 id="checks-title">{achievedAt === null ? t('checks.title') : t('checks.achieved')}</h3>
        {actions.opening ? (
          <span className="quiet checks-preparing">{t('checks.preparing')}</span>
        ) : (
          <span className="quiet">{t('checks.count', { passed, count: checks.length })}</span>
        )}
        <button
          type="button"
          className={asks ? 'button primary' : 'quiet-button'}
          disabled={!live || actions.verifying}
          onClick={() => {
            actions.verify();
          }}
        >
          {actions.verifying ? t('checks.verifying') : t('checks.verify')}
        </button>
      </header>
      <ul>
        {checks.map((check) => (
          <CheckItem key={check.id} check={check} live={live} onAnswer={actions.answer} />
        ))}
      </ul>
      {!connected && <p className="quiet">{t('session.streamLost')}</p>}
    </section>
  );
}
