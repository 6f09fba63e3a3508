import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import type { Typing } from './use-typing';

/** Asks the learner whether one may type, says how that stands, and stops. */
export function TypingBar({ typing }: { typing: Typing }): JSX.Element {
  const { t } = useTranslation();
  const { state, end, isCalling, error, ask, stop } = typing;
  const isMine = state.is === 'asked' || state.is === 'allowed';
  return (
    <section className="typing-bar" data-typing={state.is} aria-label={t('watch.typing.region')}>
      <p role="status">
        {state.is === 'asked' && t('watch.typing.asked')}
        {state.is === 'allowed' && t('watch.typing.allowed')}
        {state.is === 'another-asked' && t('watch.typing.anotherAsked', { name: state.name })}
        {state.is === 'another-types' && t('watch.typing.anotherTypes', { name: state.name })}
        {state.is === 'none' && (end === undefined ? t('watch.seen') : t(`watch.typing.${end}`))}
      </p>
      {isMine && (
        <button type="button" className="button" disabled={isCalling} onClick={stop}>
          {t(state.is === 'asked' ? 'watch.typing.withdraw' : 'watch.typing.stop')}
        </button>
      )}
      {(state.is === 'none' || state.is === 'another-asked') && (
        <button type="button" className="button" disabled={isCalling} onClick={ask}>
          {t('watch.typing.ask')}
        </button>
      )}
      {error && <RefusalMessage error={error} />}
    </section>
  );
}
