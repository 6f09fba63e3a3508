import { useMutation, useQuery } from '@tanstack/react-query';
import { type JSX, type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error';
import { joinApi, type JoinedView } from '../api/class-calls';
import { RefusalMessage } from '../api/refusal-message';

interface JoinFormProps {
  /** From a link; empty: to be typed. */
  readonly code: string;
  readonly onJoined: (joined: JoinedView) => void;
}

export function JoinForm({ code: linked, onJoined }: JoinFormProps): JSX.Element {
  const { t } = useTranslation();
  const [code, setCode] = useState(linked);
  const [name, setName] = useState('');
  const codeField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const known = useQuery({
    queryKey: ['joinable', linked],
    queryFn: () => joinApi.look(linked),
    enabled: linked !== '',
    staleTime: Infinity, // a wrong code counts: it is tried once
  });
  const joining = useMutation({
    mutationFn: () => joinApi.join(code, name.trim().replace(/\s+/g, ' ')),
    onSuccess: onJoined,
    onError: (error) => {
      (isAboutName(error) ? nameField : codeField).current?.focus();
    },
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    joining.mutate();
  };
  const error = joining.error ?? (code === linked ? known.error : null);
  return (
    <form className="door-form" onSubmit={send} aria-labelledby="join-title">
      <h1 id="join-title">{known.data ? t('join.titleNamed', { name: known.data.name }) : t('join.title')}</h1>
      <p className="quiet">{t('join.intro')}</p>
      <label className="field">
        {t('join.code')}
        <input
          ref={codeField}
          className="code-input"
          value={code}
          placeholder="QUAI-VOILE-42"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          autoFocus={linked === ''}
          required
          onChange={(event) => {
            setCode(event.target.value);
          }}
        />
      </label>
      <label className="field">
        {t('join.name')}
        <input
          ref={nameField}
          value={name}
          autoComplete="given-name"
          spellCheck={false}
          maxLength={64}
          autoFocus={linked !== ''}
          required
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </label>
      {error && (isAboutName(error) ? <NameRule /> : <RefusalMessage key={error.message} error={error} />)}
      <button type="submit" className="button primary" disabled={joining.isPending}>
        {t(joining.isPending ? 'join.sending' : 'join.send')}
      </button>
    </form>
  );
}

function NameRule(): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="refusal" role="alert">
      <p>{t('join.nameRule')}</p>
    </div>
  );
}

function isAboutName(error: Error): boolean {
  return error instanceof ApiError && error.code === 'invalid-input' && error.message.includes('name must');
}
