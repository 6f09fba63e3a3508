import { useMutation } from '@tanstack/react-query';
import { type JSX, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpView } from '../../src/sessions/session-view';
import { boardApi } from '../api/board-calls';
import { RefusalMessage } from '../api/refusal-message';
import { announce } from '../notices/notice-store';

/** As long as the server takes. */
const MOST_CHARACTERS = 1000;

/** What was written to the learner, and what to write next. */
export function WatchedMessages({ session, help }: { session: string; help: HelpView | undefined }): JSX.Element {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const writing = useMutation({
    mutationFn: () => boardApi.write(session, text.trim()),
    onSuccess: () => {
      setText('');
      announce(t('watch.sent'));
    },
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    writing.mutate();
  };
  const messages = help?.messages ?? [];
  return (
    <section className="watched-messages" aria-labelledby="messages-title">
      <h2 id="messages-title">{t('watch.messages')}</h2>
      {help?.hand != null && <p className="sign hand">{t('board.hand')}</p>}
      {messages.length === 0 && <p className="quiet">{t('watch.none')}</p>}
      <ul>
        {messages.map(({ id, sender, text: said, hintFor }) => (
          <li key={id}>
            <strong>{sender}</strong> {hintFor !== undefined && <em>{hintFor} : </em>}
            {said}
          </li>
        ))}
      </ul>
      <form className="act-form" onSubmit={send}>
        <label className="field">
          {t('board.ask.text')}
          <textarea
            rows={2}
            maxLength={MOST_CHARACTERS}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        </label>
        {writing.isError && <RefusalMessage error={writing.error} />}
        <button type="submit" className="button primary" disabled={writing.isPending || text.trim() === ''}>
          {t('board.ask.send')}
        </button>
      </form>
    </section>
  );
}
