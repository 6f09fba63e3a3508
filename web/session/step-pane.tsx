import { type JSX, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioView, SessionView } from '../../src/sessions/session-view';
import { type RunRequest, StepText } from '../markdown/step-text';
import { withoutTitle } from '../markdown/without-title';
import { ChecksPanel } from './checks-panel';
import { StepNavigation } from './step-navigation';
import type { StepActions } from './use-step-actions';

interface StepPaneProps {
  readonly paneRef: RefObject<HTMLElement | null>;
  readonly session: SessionView;
  readonly scenario: ScenarioView;
  readonly connected: boolean;
  readonly actions: StepActions;
  readonly onRun: (request: RunRequest) => void;
}

/** The text of the step, what is checked in it, and the way on. */
export function StepPane({ paneRef, session, scenario, connected, actions, onRun }: StepPaneProps): JSX.Element {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const index = session.steps.findIndex(({ id }) => id === session.step);
  const step = session.steps[index];
  const text = scenario.steps.find(({ id }) => id === session.step);
  const open = session.state === 'open';

  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
  }, [session.step]);

  return (
    <section className="step-pane" aria-label={t('session.textPane')} tabIndex={-1} ref={paneRef}>
      <div className="step-scroll" ref={scroll}>
        <article>
          {index === 0 && scenario.intro !== null && (
            <details className="intro" open={step?.achievedAt === null}>
              <summary>{t('session.intro')}</summary>
              <StepText source={scenario.intro} onRun={onRun} />
            </details>
          )}
          <p className="step-count">{t('session.progress', { step: index + 1, count: session.steps.length })}</p>
          <h2>{text?.title ?? step?.title}</h2>
          <StepText key={session.step} source={withoutTitle(text?.text ?? '', text?.title ?? '')} onRun={onRun} />
        </article>
        {step && <ChecksPanel key={step.id} step={step} live={open} connected={connected} actions={actions} />}
      </div>
      <StepNavigation session={session} scenario={scenario} actions={actions} />
    </section>
  );
}
