import { useMutation } from '@tanstack/react-query';
import { type JSX, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalMessage } from '../api/refusal-message';
import { type NewTokenView, type TokenScope, trainerApi } from '../api/trainer-calls';

const SCOPES = ['read', 'write'] as const satisfies readonly TokenScope[];
const DAYS = [7, 30, 90, 366] as const;

export function TokenForm({ onMade }: { onMade: (token: NewTokenView) => void }): JSX.Element {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope>('read');
  const [days, setDays] = useState<number>(90);
  const making = useMutation({
    mutationFn: () => trainerApi.makeToken({ name: name.trim(), scope, days }),
    onSuccess: (token) => {
      setName('');
      onMade(token);
    },
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <form className="token-form" onSubmit={send} aria-label={t('trainer.tokens.make')}>
      <label className="field">
        {t('trainer.tokens.name')}
        <input
          value={name}
          placeholder={t('trainer.tokens.namePlaceholder')}
          autoComplete="off"
          maxLength={64}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </label>
      <label className="field">
        {t('trainer.tokens.scope')}
        <select
          value={scope}
          onChange={(event) => {
            setScope(event.target.value === 'write' ? 'write' : 'read');
          }}
        >
          {SCOPES.map((each) => (
            <option key={each} value={each}>
              {t(`trainer.tokens.scopeChoices.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('trainer.tokens.days')}
        <select
          value={days}
          onChange={(event) => {
            setDays(Number(event.target.value));
          }}
        >
          {DAYS.map((each) => (
            <option key={each} value={each}>
              {t(`trainer.tokens.dayChoices.d${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button primary" disabled={making.isPending || name.trim() === ''}>
        {t('trainer.tokens.make')}
      </button>
      {making.isError && <RefusalMessage error={making.error} />}
    </form>
  );
}
