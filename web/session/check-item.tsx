import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../src/sessions/session-view';
import { CheckAnswer } from './check-answer';
import { CheckFinding } from './check-finding';
import { CheckSign } from './check-sign';

interface CheckItemProps {
  readonly check: CheckView;
  readonly live: boolean;
  readonly onAnswer: (check: string, answer: string) => Promise<unknown>;
}

/** One wish and how it stands. Names in it may come from the learner's machine: they are text, never markup. */
export function CheckItem({ check, live, onAnswer }: CheckItemProps): JSX.Element {
  const { t } = useTranslation();
  const { about, question, onDemand, verdict } = check;
  const [shown, setShown] = useState(verdict.status);
  const [isNew, setNew] = useState(false);
  // The tick moves once, when it comes; not on every visit of the page.
  if (shown !== verdict.status) {
    setShown(verdict.status);
    setNew(true);
  }
  return (
    <li className="check" data-status={verdict.status} data-new={isNew}>
      <CheckSign status={verdict.status} />
      <div>
        <p className="check-about">
          {about} <span className="off-screen">({t(`checks.status.${verdict.status}`)})</span>
        </p>
        {question !== undefined && verdict.status !== 'passed' && (
          <CheckAnswer
            id={check.id}
            question={question}
            disabled={!live}
            onAnswer={(answer) => onAnswer(check.id, answer)}
          />
        )}
        {onDemand && verdict.status === 'unknown' && <p className="quiet">{t('checks.onDemand')}</p>}
        {verdict.status === 'failed' && <CheckFinding verdict={verdict} />}
        {verdict.status === 'broken' && <p className="check-broken">{t('checks.broken')}</p>}
      </div>
    </li>
  );
}
