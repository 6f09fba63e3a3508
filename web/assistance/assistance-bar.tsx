import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpView, TypingView } from '../../src/sessions/session-view';
import { TrainerMessage } from './trainer-message';
import { useAssistance } from './use-assistance';
import { useUnread } from './use-unread';
import './assistance.css';

interface AssistanceBarProps {
  readonly session: string;
  readonly help: HelpView;
}

/** What trainers do here: who watches, who may type, and what they wrote. Nothing is shown while there is nothing. */
export function AssistanceBar({ session, help }: AssistanceBarProps): JSX.Element {
  const { t } = useTranslation();
  const [unread, markRead] = useUnread(session, help.messages);
  const typing = help.typing.state === 'none' ? undefined : help.typing;
  // Who asks or types also watches: one sentence about them is enough.
  const watchers = help.watchers.filter((name) => name !== typing?.name);
  return (
    <section className="assistance" aria-label={t('assistance.region')} aria-live="polite">
      {watchers.length > 0 && <p>{t('assistance.watching', { name: watchers.join(', ') })}</p>}
      {typing && <Typing session={session} typing={typing} />}
      {unread.map((message) => (
        <TrainerMessage
          key={message.id}
          message={message}
          onRead={() => {
            markRead(message.id);
          }}
        />
      ))}
    </section>
  );
}

interface TypingProps {
  readonly session: string;
  readonly typing: Exclude<TypingView, { state: 'none' }>;
}

function Typing({ session, typing: { state, trainer, name } }: TypingProps): JSX.Element {
  const { t } = useTranslation();
  const { answerTyping } = useAssistance(session);
  const answer = (allowed: boolean, words: 'allow' | 'refuse' | 'stop'): JSX.Element => (
    <button
      type="button"
      className={allowed ? 'button primary' : 'button'}
      onClick={() => {
        answerTyping({ trainer, allowed });
      }}
    >
      {t(`assistance.${words}`)}
    </button>
  );
  return (
    <p className="typing" data-state={state}>
      <span>{t(state === 'asked' ? 'assistance.asks' : 'assistance.types', { name })}</span>
      {state === 'asked' && answer(true, 'allow')}
      {state === 'asked' ? answer(false, 'refuse') : answer(false, 'stop')}
    </p>
  );
}
