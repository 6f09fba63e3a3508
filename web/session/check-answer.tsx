import { type JSX, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface CheckAnswerProps {
  readonly id: string;
  readonly question: string;
  readonly disabled: boolean;
  readonly onAnswer: (answer: string) => Promise<unknown>;
}

export function CheckAnswer({ id, question, disabled, onAnswer }: CheckAnswerProps): JSX.Element {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const [sending, setSending] = useState(false);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSending(true);
    void onAnswer(answer.trim()).finally(() => {
      setSending(false);
    });
  };
  return (
    <form className="check-answer" onSubmit={send}>
      <label htmlFor={`answer-${id}`}>{question}</label>
      <div>
        <input
          id={`answer-${id}`}
          value={answer}
          placeholder={t('checks.answer')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            setAnswer(event.target.value);
          }}
        />
        <button type="submit" className="button" disabled={disabled || sending || answer.trim() === ''}>
          {t('checks.send')}
        </button>
      </div>
    </form>
  );
}
