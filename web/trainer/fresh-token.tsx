import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewTokenView } from '../api/trainer-calls';
import { copyText } from '../clipboard/copy-text';
import { notify } from '../notices/notice-store';

/** The one time that a token is shown. */
export function FreshToken({ token }: { token: NewTokenView }): JSX.Element {
  const { t } = useTranslation();
  const copy = async (): Promise<void> => {
    notify(t((await copyText(token.token)) ? 'marks.copied' : 'marks.copyFailed'));
  };
  return (
    <div className="fresh-token" role="status">
      <p>{t('trainer.tokens.made', { name: token.name })}</p>
      <code>{token.token}</code>
      <button type="button" className="button" onClick={() => void copy()}>
        {t('trainer.tokens.copy')}
      </button>
    </div>
  );
}
