import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../navigation/page-link';

/** A ship in its dry dock, and the way home. */
export function Brand({ compact = false }: { compact?: boolean }): JSX.Element {
  const { t } = useTranslation();
  return (
    <PageLink href="/" className="brand" aria-label={t('app.home')} title={t('app.home')}>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
        <path d="M4 8v16h24V8" className="brand-dock" />
        <path d="M9.5 10.5h13l-2.6 8h-7.8z" className="brand-hull" />
      </svg>
      {!compact && <span>Radoub</span>}
    </PageLink>
  );
}
