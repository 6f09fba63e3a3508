import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../clipboard/copy-text';
import { notify } from '../notices/notice-store';

/** A learner's own code, large enough to be copied by hand. */
export function PersonalCode({ code }: { code: string }): JSX.Element {
  const { t } = useTranslation();
  const copy = async (): Promise<void> => {
    notify(t((await copyText(code)) ? 'marks.copied' : 'marks.copyFailed'));
  };
  return (
    <div className="personal-code">
      <code>{code}</code>
      <button type="button" className="button" onClick={() => void copy()}>
        {t('join.personal.copy')}
      </button>
      <p>{t('join.personal.note')}</p>
    </div>
  );
}
