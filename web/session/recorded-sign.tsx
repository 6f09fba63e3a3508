import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

/** Says, quietly, that the terminals are recorded. */
export function RecordedSign(): JSX.Element {
  const { t } = useTranslation();
  const explanation = t('recordings.explanation');
  return (
    <span className="recorded-sign" title={explanation}>
      {t('recordings.sign')}
      <span className="off-screen">. {explanation}</span>
    </span>
  );
}
