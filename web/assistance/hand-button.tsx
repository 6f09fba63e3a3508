import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpView } from '../../src/sessions/session-view';
import { useAssistance } from './use-assistance';
import './assistance.css';

interface HandButtonProps {
  readonly session: string;
  readonly help: HelpView;
}

/** Asks the trainer to come, or no longer. */
export function HandButton({ session, help }: HandButtonProps): JSX.Element {
  const { t } = useTranslation();
  const { raiseHand } = useAssistance(session);
  const raised = help.hand !== null;
  return (
    <button
      type="button"
      className="button hand"
      aria-pressed={raised}
      title={t(raised ? 'assistance.lowerHand' : 'assistance.raiseHand')}
      onClick={() => {
        raiseHand(!raised);
      }}
    >
      {t(raised ? 'assistance.handRaised' : 'assistance.raiseHand')}
    </button>
  );
}
