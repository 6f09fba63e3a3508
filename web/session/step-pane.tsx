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
  const index = session.steps.findIndex(({ id }) => id === session.step);
  const step = session.steps[index];
  const text = scenario.steps.find(({ id }) => id === session.step);
  const open = session.state === 'open';

  useKeptFocus(paneRef, session.step);

  return (
    <section className="step-pane" aria-label={t('session.textPane')} tabIndex={-1} ref={paneRef}>
      {/* Whichever part of it scrolls, a new step begins at its top. */}
      <div className="step-scroll" key={session.step}>
        <article>
          {index === 0 && scenario.intro !== null && (
            <details className="intro" open={step?.achievedAt === null}>
              <summary>{t('session.intro')}</summary>
              <StepText source={scenario.intro} onRun={onRun} />
            </details>
          )}
          <p className="step-count">{t('session.progress', { step: index + 1, count: session.steps.length })}</p>
          <h2>{text?.title ?? step?.title}</h2>
          <StepText source={withoutTitle(text?.text ?? '', text?.title ?? '')} onRun={onRun} />
        </article>
        {step && <ChecksPanel step={step} live={open} connected={connected} actions={actions} />}
      </div>
      <StepNavigation session={session} scenario={scenario} actions={actions} />
    </section>
  );
}

/** What had the focus may go with the step before, as its answers and the button to the next do: then the text has it. */
function useKeptFocus(pane: RefObject<HTMLElement | null>, step: string): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step && document.activeElement === document.body) pane.current?.focus();
    before.current = step;
  }, [pane, step]);
}
