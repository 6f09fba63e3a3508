import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioView, SessionView } from '../../src/sessions/session-view';
import { PageLink } from '../navigation/page-link';
import { ResetDialog } from './reset-dialog';
import type { StepActions } from './use-step-actions';

interface StepNavigationProps {
  readonly session: SessionView;
  readonly scenario: ScenarioView;
  readonly actions: StepActions;
}

/** The way on: plain once the step is achieved, discreet before. */
export function StepNavigation({ session, scenario, actions }: StepNavigationProps): JSX.Element {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { steps } = session;
  const index = steps.findIndex(({ id }) => id === session.step);
  const step = steps[index];
  const previous = steps[index - 1];
  const next = steps[index + 1];
  const done = step !== undefined && (step.achievedAt !== null || step.checks.length === 0);
  const over = session.state === 'ended' || session.state === 'failed' || session.state === 'paused';
  const allDone = steps.every(({ achievedAt, checks }) => achievedAt !== null || checks.length === 0);
  return (
    <footer className="step-navigation">
      {previous && (
        <button
          type="button"
          className="button"
          disabled={over}
          onClick={() => {
            actions.open(previous.id);
          }}
        >
          <span aria-hidden="true">‹</span> {t('session.previous')}
        </button>
      )}
      <button
        type="button"
        className="quiet-button"
        disabled={session.state !== 'open'}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('reset.open')}
      </button>
      {next && (
        <button
          type="button"
          className={done ? 'button primary step-next' : 'quiet-button step-next'}
          disabled={over}
          onClick={() => {
            actions.open(next.id);
          }}
        >
          {t(done ? 'session.next' : 'session.skip')} <span aria-hidden="true">›</span>
        </button>
      )}
      {!next && allDone && (
        <span className="step-next">
          {t('session.finished')}{' '}
          <PageLink href="/" className="button primary">
            {t('session.backToList')}
          </PageLink>
        </span>
      )}
      {!next && !allDone && <span className="step-next quiet">{t('session.lastStep')}</span>}
      <ResetDialog
        open={asking}
        title={step?.title ?? ''}
        restartsAt={restartTitle(scenario, session.step)}
        onClose={() => {
          setAsking(false);
        }}
        onConfirm={actions.reset}
      />
    </footer>
  );
}

/** Null when the step itself can be restarted. */
function restartTitle({ steps }: ScenarioView, step: string): string | null {
  const restartsAt = steps.find(({ id }) => id === step)?.restartsAt ?? step;
  return restartsAt === step ? null : (steps.find(({ id }) => id === restartsAt)?.title ?? null);
}
