import { useMutation } from '@tanstack/react-query';
import { type JSX, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinApi, type JoinedView } from '../api/class-calls';
import { RefusalMessage } from '../api/refusal-message';

/** From another computer, with one's own code. */
export function ComeBackForm({ onBack }: { onBack: (joined: JoinedView) => void }): JSX.Element {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const coming = useMutation({ mutationFn: () => joinApi.comeBack(code), onSuccess: onBack });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    coming.mutate();
  };
  return (
    <form className="door-form" onSubmit={send} aria-labelledby="back-title">
      <h1 id="back-title">{t('join.back.title')}</h1>
      <p className="quiet">{t('join.back.intro')}</p>
      <label className="field">
        {t('join.back.code')}
        <input
          className="code-input"
          value={code}
          placeholder="7K4M-PX2Q-9T3V"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          autoFocus
          required
          onChange={(event) => {
            setCode(event.target.value);
          }}
        />
      </label>
      {coming.isError && <RefusalMessage error={coming.error} />}
      <button type="submit" className="button primary" disabled={coming.isPending}>
        {t('join.back.send')}
      </button>
    </form>
  );
}
