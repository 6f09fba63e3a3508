import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../src/sessions/session-view';
import { reachableSteps } from './step-reach';

interface ProgressDotsProps {
  readonly session: SessionView;
  readonly onStep: (step: string) => void;
}

/** Where the learner is: a dot a step. */
export function ProgressDots({ session, onStep }: ProgressDotsProps): JSX.Element {
  const { t } = useTranslation();
  const { steps, step } = session;
  const reachable = reachableSteps(session);
  const at = steps.findIndex(({ id }) => id === step) + 1;
  return (
    <nav className="progress" aria-label={t('session.progress', { step: at, count: steps.length })}>
      <span className="progress-count" aria-hidden="true">
        {at}/{steps.length}
      </span>
      <ol>
        {steps.map(({ id, title, achievedAt, skipped }, index) => {
          const name = t('session.stepName', { step: index + 1, title });
          const state = achievedAt !== null ? t('session.stepAchieved') : skipped ? t('session.stepSkipped') : null;
          return (
            <li key={id}>
              <button
                type="button"
                title={name}
                aria-label={[name, state].filter(Boolean).join(', ')}
                aria-current={id === step ? 'step' : undefined}
                data-achieved={achievedAt !== null}
                data-skipped={skipped}
                disabled={!reachable.has(id)}
                onClick={() => {
                  if (id !== step) onStep(id);
                }}
              />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
