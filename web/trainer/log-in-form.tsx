import { useMutation } from '@tanstack/react-query';
import { type JSX, type SyntheticEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error';
import { RefusalMessage } from '../api/refusal-message';
import { type LogInView, trainerApi } from '../api/trainer-calls';
import { announce } from '../notices/notice-store';
import { OpenidEntry } from './openid-entry';

interface LogInFormProps {
  readonly onLoggedIn: (trainer: LogInView) => void;
}

export function LogInForm({ onLoggedIn }: LogInFormProps): JSX.Element {
  const { t } = useTranslation();
  const password = useRef<HTMLInputElement>(null);
  const logIn = useMutation({
    mutationFn: (form: FormData) => trainerApi.logIn(textOf(form, 'name'), textOf(form, 'password')),
    onSuccess: (trainer) => {
      announce(t('trainer.logIn.done'));
      onLoggedIn(trainer);
    },
    onError: () => {
      password.current?.select();
    },
  });
  const send = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    logIn.mutate(new FormData(event.currentTarget));
  };
  return (
    <form className="log-in" onSubmit={send} aria-labelledby="log-in-title">
      <h1 id="log-in-title">{t('trainer.title')}</h1>
      <p className="quiet">{t('trainer.logIn.intro')}</p>
      <label className="field">
        {t('trainer.logIn.name')}
        <input name="name" autoComplete="username" autoCapitalize="off" spellCheck={false} maxLength={64} required />
      </label>
      <label className="field">
        {t('trainer.logIn.password')}
        <input
          ref={password}
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={200}
          required
        />
      </label>
      {logIn.isError && <LogInError error={logIn.error} />}
      <button type="submit" className="button primary" disabled={logIn.isPending}>
        {t(logIn.isPending ? 'trainer.logIn.sending' : 'trainer.logIn.send')}
      </button>
      <OpenidEntry />
    </form>
  );
}

function LogInError({ error }: { error: unknown }): JSX.Element {
  const { t } = useTranslation();
  const code = error instanceof ApiError ? error.code : '';
  if (code !== 'log-in-refused' && code !== 'too-many-log-ins') return <RefusalMessage error={error} />;
  return (
    <div className="refusal" role="alert">
      <p>{t(code === 'log-in-refused' ? 'trainer.logIn.refused' : 'trainer.logIn.tooOften')}</p>
    </div>
  );
}

function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}
