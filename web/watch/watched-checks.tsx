import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../src/sessions/session-view';
import { boardApi } from '../api/board-calls';
import { RefusalMessage } from '../api/refusal-message';
import { notify } from '../notices/notice-store';
import { CheckFinding } from '../session/check-finding';
import { CheckSign } from '../session/check-sign';

/** The checks of the step that the learner is on, as they see them, each with its hint to give. */
export function WatchedChecks({ session }: { session: SessionView }): JSX.Element {
  const { t } = useTranslation();
  const { id, steps, state } = session;
  const index = steps.findIndex((step) => step.id === session.step);
  const step = steps[index];
  const hinting = useMutation({
    mutationFn: (check: string) => boardApi.giveHint(id, session.step, check),
    onSuccess: () => {
      notify(t('watch.hintGiven'));
    },
  });
  return (
    <section className="checks" aria-labelledby="watched-step">
      <h2 id="watched-step">
        {t('board.step', { step: index + 1, count: steps.length })} · {step?.title}
      </h2>
      {hinting.isError && <RefusalMessage error={hinting.error} />}
      <ul>
        {step?.checks.map(({ id: check, about, verdict }) => (
          <li key={check} className="check" data-status={verdict.status}>
            <CheckSign status={verdict.status} />
            <div>
              <p className="check-about">
                {about} <span className="off-screen">({t(`checks.status.${verdict.status}`)})</span>
              </p>
              {verdict.status === 'failed' && <CheckFinding verdict={verdict} />}
              {verdict.status === 'failed' && verdict.hint !== undefined && state === 'open' && (
                <button
                  type="button"
                  className="button"
                  aria-label={`${t('watch.hint')} : ${about}`}
                  disabled={hinting.isPending}
                  onClick={() => {
                    hinting.mutate(check);
                  }}
                >
                  {t('watch.hint')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
